package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Files of cards.
 *
 * @param directory of the content store; all instances share it; empty: {@code files} under the data directory
 * @param sizeLimit of one file, in bytes
 * @param scanner where clamd listens: the path of its socket, or {@code host:port}
 * @param scanTimeout a content that is not scanned after that stays in quarantine
 */
public record FilesConfig(Optional<Path> directory, long sizeLimit, String scanner, Duration scanTimeout) {

    private static final long LEAST = 1024;
    private static final long MOST = 1024L * 1024 * 1024;

    public FilesConfig {
        requireNonNull(directory, "directory");
        requireNonNull(scanner, "scanner");
        if (sizeLimit < LEAST || sizeLimit > MOST) {
            throw Wrong.value("files.size-limit", sizeLimit + " bytes", "1KiB..1GiB");
        }
        if (!scanner.startsWith("/") && !scanner.matches("[\\p{Alnum}.:_\\[\\]-]+:\\d{1,5}")) {
            throw Wrong.value("files.scanner", scanner, "the path of clamd's socket, or host:port");
        }
        Wrong.unlessWithin("files.scan-timeout", scanTimeout, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    /** Where the contents are. */
    public Path directory(Path data) {
        return directory.orElseGet(() -> data.resolve("files"));
    }
}
