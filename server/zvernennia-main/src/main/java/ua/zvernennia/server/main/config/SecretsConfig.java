package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Secrets of users in the database.
 *
 * @param keyFile keys that they are sealed with; all instances have the same; empty: {@code keys/secrets.keys} under the
 *     data directory
 */
public record SecretsConfig(Optional<Path> keyFile) {

    public SecretsConfig {
        requireNonNull(keyFile, "keyFile");
    }

    /** Where the keys are. */
    public Path keyFile(Path data) {
        return keyFile.orElseGet(() -> data.resolve("keys").resolve("secrets.keys"));
    }
}
