package ua.zvernennia.server.main.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.files.ContentStore;

/**
 * {@code parts/<upload id>.part} and {@code contents/ab/cd/<hash>}. No path is ever made of what a person typed; nothing
 * here is executable or readable for others.
 */
public final class DiskContentStore implements ContentStore {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Pattern PART = Pattern.compile("([0-9a-f-]{36})\\.part");
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");

    /** What is left free for everything else on the disk. */
    private static final long RESERVE = 512L * 1024 * 1024;

    private static final int BUFFER = 128 * 1024;

    private final Path parts;
    private final Path contents;

    private DiskContentStore(Path directory) {
        parts = directory.resolve("parts");
        contents = directory.resolve("contents");
    }

    /**
     * Opens the store, making its directories.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when they cannot be made
     */
    public static DiskContentStore open(Path directory) {
        var store = new DiskContentStore(requireNonNull(directory, "directory").toAbsolutePath());
        try {
            Files.createDirectories(store.parts, PRIVATE);
            Files.createDirectories(store.contents, PRIVATE);
            return store;
        } catch (IOException e) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID, "files.directory: " + directory + " cannot be written", e);
        }
    }

    @Override
    public void requireRoom(long bytes) {
        long free = onDisk(() -> Files.getFileStore(parts).getUsableSpace());
        if (free - RESERVE < bytes) {
            throw new RegistryException(
                    ErrorCode.FILE_STORE_UNAVAILABLE, "free: " + free + " bytes (expected: " + (bytes + RESERVE) + ')');
        }
    }

    @Override
    public long received(RequestId upload) {
        return onDisk(() -> {
            try {
                return Files.size(path(upload));
            } catch (NoSuchFileException e) {
                return 0L; // nothing came yet
            }
        });
    }

    @Override
    public Part open(RequestId upload, long offset) {
        return onDisk(() -> {
            var channel = FileChannel.open(path(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(offset);
            channel.position(offset);
            return new ChannelPart(channel);
        });
    }

    @Override
    public Path path(RequestId upload) {
        return parts.resolve(upload.text() + ".part");
    }

    @Override
    public FileHash hash(RequestId upload) {
        return onDisk(() -> hash(path(upload)));
    }

    @Override
    public void keep(RequestId upload, FileHash hash) {
        onDisk(() -> {
            store(path(upload), hash);
            return null;
        });
    }

    @Override
    public void drop(RequestId upload) {
        onDisk(() -> Files.deleteIfExists(path(upload)));
    }

    @Override
    public Set<RequestId> partsBefore(Instant time) {
        return onDisk(() -> {
            var found = new HashSet<RequestId>();
            try (var files = Files.newDirectoryStream(parts)) {
                for (var file : files) {
                    var name = PART.matcher(file.getFileName().toString());
                    if (name.matches() && isOlder(file, time)) {
                        found.add(new RequestId(UUID.fromString(name.group(1))));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public InputStream read(FileHash hash, long offset) {
        return onDisk(() -> {
            var channel = FileChannel.open(content(hash), StandardOpenOption.READ);
            channel.position(offset);
            return Channels.newInputStream(channel);
        });
    }

    @Override
    public void forget(FileHash hash) {
        onDisk(() -> Files.deleteIfExists(content(hash)));
    }

    /**
     * Takes a content out of a backup; one that is there stays.
     *
     * @throws IOException also when the bytes are others than the hash says
     */
    public void restore(FileHash hash, InputStream bytes) throws IOException {
        var upload = RequestId.random();
        try {
            Files.copy(bytes, path(upload));
            if (!hash(path(upload)).equals(hash)) {
                throw new IOException("content " + hash + " is damaged");
            }
            store(path(upload), hash);
        } finally {
            drop(upload);
        }
    }

    /** Whether a content is here with that many bytes. */
    public boolean has(FileHash hash, long size) {
        return onDisk(() -> {
            try {
                return Files.size(content(hash)) == size;
            } catch (NoSuchFileException e) {
                return false;
            }
        });
    }

    private void store(Path part, FileHash hash) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        var target = content(hash);
        Files.createDirectories(target.getParent(), PRIVATE);
        link(part, target);
        for (var directory = target.getParent();
                !directory.equals(contents.getParent());
                directory = directory.getParent()) {
            force(directory);
        }
    }

    /** A second name for the same bytes: the part stays until the row is committed, and nothing is copied. */
    private static void link(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            replaceUnlessWhole(part, target); // the usual case: another file has the same content
        } catch (UnsupportedOperationException e) {
            copy(part, target);
        }
    }

    /** A content that a failing disk cut off is mended by whoever brings it again. */
    private static void replaceUnlessWhole(Path part, Path target) throws IOException {
        if (Files.size(target) != Files.size(part)) {
            copy(part, target);
        }
    }

    private static void copy(Path part, Path target) throws IOException {
        var beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
        try {
            Files.copy(part, beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path content(FileHash hash) {
        var hex = hash.hex();
        if (!CONTENT.matcher(hex).matches()) {
            throw new IllegalArgumentException("hash (expected: 64 hexadecimal digits)");
        }
        return contents.resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    private static FileHash hash(Path file) throws IOException {
        var digest = FileHash.digest();
        var buffer = ByteBuffer.allocate(BUFFER);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return FileHash.of(digest);
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false; // finished meanwhile
        }
    }

    private static <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new RegistryException(
                    ErrorCode.FILE_STORE_UNAVAILABLE,
                    "the disk failed: " + e.getClass().getSimpleName(),
                    e);
        }
    }

    /** Something that the disk may refuse. */
    @FunctionalInterface
    private interface DiskWork<T> {

        T run() throws IOException;
    }

    private record ChannelPart(FileChannel channel) implements Part {

        @Override
        public void write(byte[] bytes) {
            onDisk(() -> {
                for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                    channel.write(left);
                }
                return null;
            });
        }

        @Override
        public void close() {
            onDisk(() -> {
                channel.close();
                return null;
            });
        }
    }
}
