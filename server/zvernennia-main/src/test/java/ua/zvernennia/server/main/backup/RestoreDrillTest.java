package ua.zvernennia.server.main.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.main.CommandRun;
import ua.zvernennia.server.main.testing.FakeClamd;
import ua.zvernennia.server.main.testing.FileCalls;
import ua.zvernennia.server.main.testing.FileCalls.Sent;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Waiting;

/** A backup beside the running server, a hundred registrations more, and the backup restored. */
class RestoreDrillTest {

    private static final int BEFORE = 10;
    private static final int LOST = 100;

    private static final FakeClamd SCANNER = FakeClamd.started();

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension().with("files.scanner", SCANNER.address());

    @AfterAll
    static void silence() throws IOException {
        SCANNER.close();
    }

    @TempDir
    private Path directory;

    @Test
    void noNumberIsGivenTwiceAndAllThatWasLostCanBeOfferedBack() throws Exception {
        var key = Files.write(directory.resolve("key"), new byte[40]).toString();
        var file = directory.resolve("registry.backup").toString();
        var kept = new ArrayList<Given>();
        var lost = new ArrayList<Given>();
        Sent sent;
        ByteString storeKey;
        try (var client = SERVER.client()) {
            storeKey = storeKey(client);
            assertThat(run("secrets", "rotate")).contains("sealed with the key ");
            register(client, kept, BEFORE);
            sent = Sent.of(
                    kept.getFirst().card().id(),
                    "лист.txt",
                    "Прошу відремонтувати дах".getBytes(StandardCharsets.UTF_8));
            new FileCalls(client).upload(sent);
            assertThat(run("backup", file, "--key-file", key))
                    .contains("backed up ")
                    .contains("1 contents of files");
            register(client, lost, LOST);
        }
        restore(file, key);

        try (var client = SERVER.client()) {
            assertThat(storeKey(client)).as("opened by the copy's keys").isEqualTo(storeKey);
            for (var given : kept) {
                assertThat(client.card(given.card().id())).isEqualTo(given.card());
            }
            assertThatThrownBy(() -> client.card(lost.getFirst().card().id()))
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CARD_NOT_FOUND));
            assertComesBack(new FileCalls(client), sent);
            var numbers = new HashSet<String>();
            kept.forEach(given -> numbers.add(number(given.card())));
            lost.forEach(given -> numbers.add(number(given.card())));
            for (var given : lost) { // as the outbox offers it: the same request, the same card
                var again = client.register(given.request(), given.card().id(), RegistryClient.appeal("Втрачене"));
                assertThat(again.content()).isEqualTo(given.card().content());
                assertThat(numbers.add(number(again)))
                        .as("no number twice: " + number(again))
                        .isTrue();
            }
            assertThat(client.register(
                            kept.getFirst().request(), kept.getFirst().card().id(), RegistryClient.appeal("Втрачене")))
                    .as("what the copy has is not done again")
                    .isEqualTo(kept.getFirst().card());
            assertThat(numbers).hasSize(BEFORE + 2 * LOST);
        }
        assertThat(single("select count(*) from number_void")).isEqualTo(Integer.toString(LOST));
        assertThat(single("select count(distinct running) from (select running from document union all"
                        + " select running from number_void) as n"))
                .as("gapless but for recorded voids")
                .isEqualTo(single("select max(running) from document"));
        SERVER.stop(); // seals what is left
        SERVER.start();
        assertThat(run("audit", "verify")).contains(": whole");
        assertThat(single("select count(*) from audit_event where action in ('RESTORED', 'NUMBERS_RESTORED')"))
                .isEqualTo("2");
    }

    /** After it was refused as it must be, without the files that the copy brings back. */
    private static void restore(String file, String key) throws IOException {
        assertThat(failing("restore", file, "--key-file", key, "--replace")).contains("in use by another server");
        SERVER.stop();
        assertThat(failing("restore", file, "--key-file", key)).contains("the database holds a registry");
        assertThat(run("restore", file, "--key-file", key, "--check")).contains("whole");
        forget(SERVER.data().resolve("files"));
        forget(SERVER.data().resolve("keys"));
        assertThatThrownBy(SERVER::start)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                .hasMessageContaining("which " + SERVER.data().resolve("keys/secrets.keys") + " does not hold");
        assertThat(run("restore", file, "--key-file", key, "--replace"))
                .contains("1 contents of files restored")
                .contains("restored; start the server now");
        SERVER.start();
    }

    private static ByteString storeKey(RegistryClient client) {
        return client.login(ServerExtension.LOGIN, ServerExtension.PASSWORD).getCardsKey();
    }

    private static void assertComesBack(FileCalls files, Sent sent) {
        var card = sent.owner().card();
        Waiting.until(() -> files.list(card).getFirst().latest().readable());
        assertThat(files.download(card, sent.file(), 1, 0)).isEqualTo(sent.content());
    }

    /** The server is stopped: nobody writes there. */
    private static void forget(Path stored) throws IOException {
        try (var files = Files.walk(stored)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void register(RegistryClient client, List<Given> given, int count) {
        for (int i = 0; i < count; i++) {
            var request = RequestId.random();
            given.add(new Given(request, client.register(request, CardId.random(), RegistryClient.appeal("Втрачене"))));
        }
    }

    private static String number(Card card) {
        return card.registration().number().text();
    }

    private static String run(String... arguments) {
        var run = CommandRun.of(SERVER.data(), arguments);
        assertThat(run.exit()).as(run.text()).isZero();
        return run.text();
    }

    private static String failing(String... arguments) {
        var run = CommandRun.of(SERVER.data(), arguments);
        assertThat(run.exit()).as(run.text()).isNotZero();
        return run.text();
    }

    /** As someone whom no policy stops. */
    private static String single(String query) throws Exception {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(SERVER.data().resolve("pg.properties"))) {
            settings.load(file);
        }
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + settings.getProperty("port") + "/zvernennia",
                        "postgres",
                        settings.getProperty("adminPassword"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private record Given(RequestId request, Card card) {}
}
