package ua.zvernennia.server.main.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.ConfigLoader;

/** What a backup is encrypted with: a file of random bytes, or a passphrase. */
public sealed interface BackupKey {

    int BYTES = 32;

    /** Names the way in the file's head, so that the same way opens it. */
    String kind();

    /** 32 bytes for a file with this salt. */
    byte[] derive(byte[] salt);

    /**
     * A file of at least 32 bytes that nobody can guess, e.g. {@code head -c 32 /dev/urandom}.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID}
     */
    static BackupKey ofFile(Path file) {
        try {
            var content = Files.readAllBytes(file);
            if (content.length < BYTES) {
                throw refused("--key-file", content.length + " bytes", "at least 32 random ones");
            }
            return new OfFile(content);
        } catch (IOException e) {
            throw refused("--key-file", file + " cannot be read", "a file of at least 32 random bytes");
        }
    }

    /**
     * The first line of a file.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID}
     */
    static BackupKey ofPassphrase(Path file) {
        var passphrase = ConfigLoader.firstLine("--passphrase-file", file);
        if (passphrase.length() < OfPassphrase.SHORTEST) {
            throw refused("--passphrase-file", passphrase.length() + " characters", "at least 12");
        }
        return new OfPassphrase(passphrase);
    }

    private static RegistryException refused(String name, String found, String expected) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                name + ": " + found + " (expected: " + expected + ')',
                Map.of("name", name),
                null);
    }

    /** Random already: a hash is enough. */
    final class OfFile implements BackupKey {

        private final byte[] content;

        private OfFile(byte[] content) {
            this.content = content;
        }

        @Override
        public String kind() {
            return "file";
        }

        @Override
        public byte[] derive(byte[] salt) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                return digest.digest(content);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** Argon2id, as for passwords of people (RFC 9106, second choice: 64 MiB, three passes), with four lanes. */
    final class OfPassphrase implements BackupKey {

        private static final int SHORTEST = 12;
        private static final int MEMORY_KIB = 65_536;
        private static final int PASSES = 3;
        private static final int LANES = 4;

        private final String passphrase;

        private OfPassphrase(String passphrase) {
            this.passphrase = passphrase;
        }

        @Override
        public String kind() {
            return "argon2id-64MiB-3-4";
        }

        @Override
        public byte[] derive(byte[] salt) {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(LANES)
                    .build());
            var key = new byte[BYTES];
            argon2.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
            return key;
        }
    }
}
