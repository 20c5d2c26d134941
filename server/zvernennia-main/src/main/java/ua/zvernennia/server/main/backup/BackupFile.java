package ua.zvernennia.server.main.backup;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * One encrypted file: a line of head, then AES-256-GCM in segments of a mebibyte (Tink's AES-GCM-HKDF streaming AEAD),
 * each bound to its place, to the end, and to the head. What is cut off, swapped or changed anywhere does not decrypt.
 */
public final class BackupFile {

    private static final String MAGIC = "zvernennia-backup 1";
    private static final Pattern HEAD = Pattern.compile(Pattern.quote(MAGIC) + " key=(\\S+) salt=([0-9a-f]{32})");
    private static final int HEAD_MAX = 200;
    private static final int SALT = 16;
    private static final int SEGMENT = 1 << 20;

    private final Path file;
    private final BackupKey key;

    public BackupFile(Path file, BackupKey key) {
        this.file = requireNonNull(file, "file");
        this.key = requireNonNull(key, "key");
    }

    /**
     * Writes it whole or not at all; an older one of the same name is replaced at the end. Only its owner may read it.
     *
     * @throws IOException when the disk refuses
     */
    public void write(Content content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            encrypt(content, fresh);
            toDisk(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encrypting a backup", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void encrypt(Content content, Path into) throws IOException, GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var head = (MAGIC + " key=" + key.kind() + " salt=" + HexFormat.of().formatHex(salt) + '\n')
                .getBytes(StandardCharsets.US_ASCII);
        try (var out = new BufferedOutputStream(Files.newOutputStream(into))) {
            out.write(head);
            var encrypting = cipher(salt).newEncryptingStream(out, head);
            content.writeTo(encrypting);
            encrypting.close(); // only what came to its end gets an end
        }
    }

    private static void toDisk(Path written) throws IOException {
        try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * What was written, from its beginning. Reading on throws {@link IOException} where the file was changed or cut off.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} when it is no backup or wants another kind of key
     */
    public InputStream open() throws IOException {
        if (!Files.isReadable(file)) {
            throw refused("cannot be read", "a file that `backup` wrote");
        }
        var in = new BufferedInputStream(Files.newInputStream(file));
        try {
            var head = head(in);
            var matcher = HEAD.matcher(new String(head, StandardCharsets.US_ASCII).stripTrailing());
            if (!matcher.matches()) {
                throw refused("no backup of a registry", "a file that `backup` wrote");
            }
            if (!matcher.group(1).equals(key.kind())) {
                throw refused("its key is of the kind " + matcher.group(1), "the option for that kind of key");
            }
            return new BufferedInputStream(
                    cipher(HexFormat.of().parseHex(matcher.group(2))).newDecryptingStream(in, head), SEGMENT);
        } catch (GeneralSecurityException e) {
            in.close();
            throw new IllegalStateException("decrypting a backup", e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private AesGcmHkdfStreaming cipher(byte[] salt) throws GeneralSecurityException {
        var derived = key.derive(salt);
        try {
            return new AesGcmHkdfStreaming(derived, "HmacSha256", BackupKey.BYTES, SEGMENT, 0);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        var head = new ByteArrayOutputStream();
        for (int next = data.read(); next >= 0 && head.size() < HEAD_MAX; next = data.read()) {
            head.write(next);
            if (next == '\n') {
                break;
            }
        }
        return head.toByteArray();
    }

    private RegistryException refused(String found, String expected) {
        return new RegistryException(
                ErrorCode.IMPORT_FILE_UNREADABLE,
                file + ": " + found + " (expected: " + expected + ')',
                Map.of("file", file.getFileName().toString()),
                null);
    }

    /** What goes into it. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
