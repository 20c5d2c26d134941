package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of the server after all that: no defect in it, and nothing that it must not hold. */
final class LogInspection {

    private static final List<String> SECRETS =
            List.of(Town.PASSWORD, "Bearer ", Town.SECRET, "Законослухняний", "+380440000000", "taras@example.com");

    private final Path log;

    LogInspection(Path log) {
        this.log = requireNonNull(log, "log");
    }

    void of(Findings findings) throws IOException {
        try (var lines = Files.lines(log)) {
            lines.forEach(line -> {
                findings.count();
                if (line.contains("event=defect")) {
                    findings.failed(line.substring(0, Math.min(300, line.length())) + ", see " + log);
                }
                for (var secret : SECRETS) {
                    if (line.contains(secret)) {
                        findings.failed("the log holds " + secret);
                    }
                }
            });
        }
    }
}
