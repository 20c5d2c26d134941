package ua.zvernennia.server.main.secrets;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.database.DataDirectory;
import ua.zvernennia.server.usecase.secrets.SecretBox;

/**
 * AES-256 keys in a text file that only the server's account may read: Base64, a line each, in any order; {@code #} begins
 * a remark. A key is never taken out by the server. Seals with AES-GCM (NIST SP 800-38D) and a random nonce.
 */
public final class SecretKeyFile implements SecretBox {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final String HEAD = """
            # Keys of the secrets in this registry's database: second factors, keys of workstations' stores.
            # Without this file nobody with a second factor logs in any more. It is part of each backup.
            """;

    private final Path file;
    private volatile Map<String, byte[]> known = Map.of();

    public SecretKeyFile(Path file) {
        this.file = requireNonNull(file, "file");
    }

    /** The one that the configuration names. */
    public static SecretKeyFile of(ServerConfig config) {
        return new SecretKeyFile(config.secrets().keyFile(config.data()));
    }

    /** @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} for a file of another shape */
    @Override
    public Set<String> keys() {
        known = read();
        return Set.copyOf(known.keySet());
    }

    @Override
    public String make() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var guard = file.resolveSibling(file.getFileName() + ".lock");
            // Instances that share the file must not write over each other's first key.
            try (var channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                var before = Files.exists(file) ? Files.readString(file) : HEAD;
                DataDirectory.writeSecret(
                        file,
                        before.stripTrailing() + '\n' + Base64.getEncoder().encodeToString(key) + '\n');
            }
        } catch (IOException e) {
            throw refused("cannot be written", "a file this account may write", e);
        }
        return idOf(key);
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public byte[] seal(String key, byte[] context, byte[] plain) {
        try {
            return cipher(key).encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing a secret with the key " + key, e);
        }
    }

    @Override
    public byte[] open(String key, byte[] context, byte[] sealed) {
        try {
            return cipher(key).decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret is not as it was sealed with the key " + key, e);
        }
    }

    /** A key that another process has made meanwhile is found too. */
    private AesGcmJce cipher(String id) throws GeneralSecurityException {
        if (!known.containsKey(id)) {
            known = read();
        }
        var key = known.get(id);
        if (key == null) {
            throw new IllegalStateException("the key " + id + " is not in " + file);
        }
        return new AesGcmJce(key);
    }

    private Map<String, byte[]> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var found = new TreeMap<String, byte[]>();
        try {
            for (var line : Files.readAllLines(file)) {
                var text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    var key = Base64.getDecoder().decode(text);
                    if (key.length != BYTES) {
                        throw refused("holds a line of another shape", "32 bytes in Base64 on each", null);
                    }
                    found.put(idOf(key), key);
                }
            }
        } catch (IllegalArgumentException e) { // without the cause: it quotes the line
            throw refused("holds a line of another shape", "32 bytes in Base64 on each", null);
        } catch (IOException e) {
            throw refused("cannot be read", "a file this account may read", e);
        }
        return found;
    }

    /** Says nothing of the key but which one it is. */
    private static String idOf(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("zvernennia secrets ".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private RegistryException refused(String what, String expected, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                "secrets.key-file: " + file + ' ' + what + " (expected: " + expected + ')',
                Map.of("name", "secrets.key-file"),
                cause);
    }
}
