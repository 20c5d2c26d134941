package ua.zvernennia.server.main.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.testing.Waiting;
import ua.zvernennia.server.usecase.files.VirusScanner.Verdict;

/** The clamd of Debian's clamav-daemon, on machines that have it, with a database of EICAR alone. */
class RealClamdTest {

    private static final String PROGRAM = System.getProperty("zvernennia.clamd", "/usr/sbin/clamd");

    @TempDir
    private Path directory;

    private Process process;

    @BeforeEach
    void onlyWhereThereIsOne() {
        assumeTrue(Files.isExecutable(Path.of(PROGRAM)), "no clamd on this machine");
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void withTheLimitsOfTheAdministratorsPageItIsBelieved() throws IOException {
        try (var clamd = start("MaxFileSize 120M", "MaxScanSize 500M", "AlertExceedsMax yes")) {
            assertThatCode(clamd::probe).doesNotThrowAnyException();
            assertThat(clamd.scan(new ByteArrayInputStream(ProbeArchive.eicar())))
                    .isInstanceOf(Verdict.Infected.class);
            assertThat(clamd.scan(new ByteArrayInputStream(new byte[1000]))).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void withLimitsThatLetTheEndPassItIsNotBelieved() throws IOException {
        try (var clamd = start("MaxFileSize 20M", "MaxScanSize 20M", "AlertExceedsMax no")) {
            assertThatThrownBy(clamd::probe)
                    .isInstanceOfSatisfying(
                            RegistryException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SCANNER_UNAVAILABLE));
        }
    }

    @Test
    void whatExceedsItsLimitsIsNeverClean() throws IOException {
        try (var clamd = start("MaxFileSize 20M", "MaxScanSize 20M", "AlertExceedsMax yes")) {
            assertThat(clamd.scan(ProbeArchive.open())).isInstanceOf(Verdict.NotWhole.class);
        }
    }

    private Clamd start(String... limits) throws IOException {
        // A socket's path may have 107 characters; the test's own directory may be longer.
        var home = Files.createTempDirectory("zv-clamd");
        var database = Files.createDirectory(home.resolve("db"));
        Files.writeString(
                database.resolve("eicar.ndb"),
                "Eicar-Test:0:*:" + HexFormat.of().formatHex(ProbeArchive.eicar()) + '\n');
        var socket = home.resolve("socket");
        var conf = Files.writeString(
                home.resolve("clamd.conf"),
                "LocalSocket " + socket + "\nDatabaseDirectory " + database + "\nStreamMaxLength 120M\n"
                        + String.join("\n", limits) + '\n');
        process = new ProcessBuilder(PROGRAM, "--foreground", "--config-file", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
        Waiting.until(() -> Files.exists(socket));
        return new Clamd(socket.toString(), Duration.ofSeconds(100));
    }
}
