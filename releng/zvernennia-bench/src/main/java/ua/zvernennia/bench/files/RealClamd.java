package ua.zvernennia.bench.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.Subprocess;

/** The machine's clamd with a database of one signature, EICAR's, on a socket of its own. */
final class RealClamd implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);

    /** In two halves, or every scanner would take this class away. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final Path program;
    private final Path directory;
    private Subprocess process;

    /** @param program {@code clamd} */
    RealClamd(Path program, Path directory) {
        this.program = requireNonNull(program, "program");
        this.directory = requireNonNull(directory, "directory");
        write();
    }

    /** The one that was asked for, or the system's; empty when there is none. */
    static Path find(String asked) {
        return Stream.of(asked, "/usr/sbin/clamd", "/usr/bin/clamd")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no clamd on this machine (expected: apt-get install clamav-daemon, or --clamd PATH)"));
    }

    static byte[] eicar() {
        return EICAR.getBytes(StandardCharsets.US_ASCII);
    }

    Path socket() {
        return directory.resolve("clamd.socket");
    }

    void start() {
        try {
            Files.deleteIfExists(socket());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = Subprocess.start(
                List.of(program.toString(), "--foreground", "--config-file", conf().toString()),
                directory,
                Map.of(),
                directory.resolve("clamd.log"));
        Spin.until("clamd, see " + directory.resolve("clamd.log"), START, () -> {
            if (!process.alive()) {
                throw new IllegalStateException("clamd ended:\n" + process.output());
            }
            return Files.exists(socket());
        });
    }

    void stop() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Path conf() {
        return directory.resolve("clamd.conf");
    }

    /** As docs/admin/files.md says. */
    private void write() {
        try {
            var database = Files.createDirectories(directory.resolve("database"));
            Files.writeString(
                    database.resolve("eicar.ndb"),
                    "Eicar-Test:0:*:" + HexFormat.of().formatHex(eicar()) + '\n');
            Files.writeString(conf(), """
                LocalSocket %s
                DatabaseDirectory %s
                StreamMaxLength 120M
                MaxFileSize 120M
                MaxScanSize 500M
                MaxScanTime 90000
                AlertExceedsMax yes
                """.formatted(socket(), database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
