package ua.zvernennia.server.main.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.main.CommandRun;
import ua.zvernennia.server.main.config.TlsConfig;
import ua.zvernennia.server.main.database.DatabaseAccess;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.tls.TlsFiles;

/** Everything that goes wrong when somebody sets a server up, one by one, and each time the sentence that says so. */
class DoctorTest {

    /** Before the server: the later one shares the programs of PostgreSQL, and the server's go with its directory. */
    private static final TestDatabase DATABASE = TestDatabase.create();

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    @TempDir
    private Path data;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anEmptyDirectoryWithNoDatabaseYetIsFine() throws IOException {
        var run = CommandRun.of(data.resolve("fresh"), "doctor", "--config", free().toString());
        assertThat(run.text()).endsWith("nothing is wrong" + System.lineSeparator());
        assertThat(run.exit()).isZero();
        assertThat(data.resolve("fresh")).as("nothing is changed").doesNotExist();
    }

    @Test
    void settingsThatCannotBeUnderstoodAreNamed() throws IOException {
        var file = Files.writeString(data.resolve("server.conf"), "listen { port = many }");
        var run = CommandRun.of(data, "doctor", "--config", file.toString());
        assertThat(run.text()).contains("wrong: settings: ", "listen.port");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var file = Files.writeString(
                    data.resolve("server.conf"),
                    "listen { host = \"127.0.0.1\", port = " + taken.getLocalPort() + " }\nops.port = 0");
            var run = CommandRun.of(data, "doctor", "--config", file.toString());
            assertThat(run.text())
                    .contains("wrong: listen.port: " + taken.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void aWrongPasswordIsToldFromAServerThatDoesNotAnswer() throws IOException {
        var good = SERVER.databaseAccess();
        wrong(new DatabaseCheck(
                        new DatabaseAccess(good.url(), good.user(), "no such password"), InstantSource.system()))
                .contains("password of the role " + good.user());
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var nobody = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/zvernennia", "z", "z");
        wrong(new DatabaseCheck(nobody, InstantSource.system())).contains("nothing answers at");
    }

    @Test
    void aRunningServerIsFine() {
        var run = CommandRun.of(SERVER.data(), "doctor");
        assertThat(run.text()).contains("ok: database: PostgreSQL", "ok: clock:", "the registry's tables are there");
        assertThat(run.text()).doesNotContain("wrong: database", "wrong: data", "wrong: tls");
    }

    @Test
    void workstationsThatAreOlderThanWantedAreNamedByMachine() throws IOException {
        SERVER.client().close();
        var wanted = new WantedVersion(UpdatePolicy.NOTIFY, "0.2.0", "");
        assertThat(new ClientsCheck(SERVER.databaseAccess(), wanted).look())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(finding.text()).contains("0.1.0-test runs on test (expected: 0.2.0 or newer");
                });
        assertThat(new ClientsCheck(SERVER.databaseAccess(), new WantedVersion(UpdatePolicy.NOTIFY, "0.1.0", ""))
                        .look())
                .singleElement()
                .matches(finding -> finding.level() == Finding.Level.GOOD);
        var file = Files.writeString(data.resolve("clients.conf"), "clients.version = \"0.2.0\"");
        var run = CommandRun.of(SERVER.data(), "doctor", "--config", file.toString());
        assertThat(run.text()).contains("warning: clients: 0.1.0-test runs on test");
    }

    @Test
    void aMissingKeyOfSecretsIsNamed() {
        assertThat(CommandRun.of(SERVER.data(), "doctor").text()).contains("ok: secrets: all are sealed, 1 keys in");
        wrong(new SecretsCheck(data.resolve("no.keys"), Optional.of(SERVER.databaseAccess())))
                .contains("which " + data.resolve("no.keys") + " does not hold");
    }

    @Test
    void aFileOfKeysOfAnotherShapeIsNamedWithoutItsContent() throws IOException {
        var file = Files.writeString(data.resolve("secrets.keys"), "c2hvcnQ=\n");
        wrong(new SecretsCheck(file, Optional.empty()))
                .contains("secrets.key-file: " + file + " holds a line of another shape")
                .doesNotContain("c2hvcnQ");
    }

    @Test
    void aDatabaseThatLosesWhatWasToldIsNamed() {
        var quick = DATABASE.config();
        wrong(new DatabaseCheck(access(quick), InstantSource.system())).contains("fsync or synchronous_commit is off");
    }

    @Test
    void aClockThatIsOffByAnHourIsNamed() {
        var good = DATABASE.config();
        var late = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));
        wrong(new DatabaseCheck(access(good), late)).containsPattern("clock: .* (3599|3600) s behind");
    }

    @Test
    void aSuperuserIsRefused() {
        var all = DATABASE.superuser();
        wrong(new DatabaseCheck(access(all), InstantSource.system())).contains("is a superuser");
    }

    @Test
    void anExpiredAndAFutureCertificateAreNamed() {
        var now = Instant.now();
        var config = new TlsConfig(
                Optional.empty(),
                Optional.empty(),
                List.of("server.example"),
                Duration.ofSeconds(10),
                TlsConfig.ClientCertificates.NONE,
                Optional.empty());
        new TlsFiles(config, data, InstantSource.fixed(now)).prepare();
        assertThat(new CertificateCheck(config, data, InstantSource.fixed(now)).look())
                .allMatch(finding -> finding.level() == Finding.Level.GOOD);
        wrong(new CertificateCheck(config, data, InstantSource.fixed(now.plus(Duration.ofDays(4_000)))))
                .contains("expired at");
        wrong(new CertificateCheck(config, data, InstantSource.fixed(now.minus(Duration.ofDays(400)))))
                .contains("holds only from");
    }

    @Test
    void aFullDiskAndAnOpenDirectoryAreNamed() throws IOException {
        wrong(new DataCheck(data, path -> 100L << 20)).contains("100 MB are free");
        assertThat(new DataCheck(data, path -> 5L << 30).look())
                .anyMatch(finding -> finding.level() == Finding.Level.WARNING);
        Files.setPosixFilePermissions(data, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        wrong(new DataCheck(data, path -> 50L << 30)).contains("can be read by others");
    }

    private Path free() throws IOException {
        return Files.writeString(data.resolve("free.conf"), "listen.port = 0\nops.port = 0");
    }

    private static AbstractStringAssert<?> wrong(Check check) {
        return assertThat(check.look().stream()
                .filter(finding -> finding.level() == Finding.Level.WRONG)
                .map(Finding::text)
                .findFirst()
                .orElse("nothing is wrong"));
    }

    private static DatabaseAccess access(DatabaseConfig config) {
        return new DatabaseAccess(config.url(), config.user(), config.password());
    }
}
