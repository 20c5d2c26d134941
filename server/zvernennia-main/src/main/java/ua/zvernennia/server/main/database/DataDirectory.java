package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The data directory, held by one process at a time; readable by nobody but the server's account. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = requireNonNull(path, "path");
        this.lock = requireNonNull(lock, "lock");
    }

    /**
     * Makes and holds it.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when another process holds it
     */
    public static DataDirectory open(Path path) {
        return tryOpen(path)
                .orElseThrow(() -> refused(path, "is in use by another server", "one server for each directory", null));
    }

    /** Empty when another process holds it. */
    static Optional<DataDirectory> tryOpen(Path path) {
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
            var channel =
                    FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(channel)) {
                return Optional.of(new DataDirectory(path, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw refused(path, "cannot be used", "a directory this account may write", e);
        }
    }

    /** Whether another process holds that directory; makes and changes nothing. */
    public static boolean isHeld(Path path) {
        var file = path.resolve("server.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !held(channel);
        } catch (IOException e) {
            throw refused(path, "cannot be used", "a directory this account may write", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("lock of " + path, e);
        }
    }

    /** Writes a file that only the server's account may read, whole or not at all. */
    public static void writeSecret(Path file, String text) {
        writeSecret(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static void writeSecret(Path file, byte[] content) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            restrict(fresh, "rw-------");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(file, "cannot be written", "a file this account may write", e);
        }
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another server inside this process
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static RegistryException refused(Path path, String what, String expected, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                "data: " + path + ' ' + what + " (expected: " + expected + ')',
                Map.of("name", "data"),
                cause);
    }
}
