package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.main.testing.FileCalls;
import ua.zvernennia.server.main.testing.FileCalls.Sent;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;

/** A server process that is killed in the midst of work, and one that is asked to stop. */
class KilledServerTest {

    /** The policy of the command refuses a short one. */
    private static final String PASSWORD = "Криниця біля двох тополь";

    private static final int CLIENTS = 16;
    private static final int BEFORE_KILL = 200;
    private static final int HALF = 150_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void noAcknowledgedCardIsLostAndNumbersHaveNoGap() throws Exception {
        var acknowledged = new ConcurrentHashMap<RequestId, Card>();
        var unanswered = new ConcurrentHashMap<RequestId, CardId>();
        int port;
        Sent half;
        try (var server = prepared()) {
            port = server.port();
            half = halfSent(server, acknowledged);
            hammerUntilKilled(server, acknowledged, unanswered);
        }
        try (var server = ServerProcess.start(data(), port);
                var client = client(server)) {
            assertThat(server.text()).contains("event=postgres-adopted");
            for (var card : acknowledged.values()) {
                assertThat(client.card(card.id())).isEqualTo(card);
            }
            assertGoesOn(new FileCalls(client), half);
            var repeats = repeat(client, acknowledged, unanswered);
            assertThat(repeats).isNotEmpty();
            assertThat(stored())
                    .as("numbers from 1 without gap, acknowledged or not")
                    .isEqualTo(IntStream.rangeClosed(1, acknowledged.size() + unanswered.size())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void askedToStopItFinishesWhatRunsAndItsDatabaseEnds() throws Exception {
        var acknowledged = new ConcurrentHashMap<RequestId, Card>();
        var unanswered = new ConcurrentHashMap<RequestId, CardId>();
        try (var server = prepared();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stop = new AtomicBoolean();
            var work = startClients(server, threads::submit, stop, acknowledged, unanswered);
            Watcher.await(PATIENCE, () -> acknowledged.size() >= BEFORE_KILL);
            server.terminate();
            assertThat(server.ended(PATIENCE)).isTrue();
            stop.set(true);
            for (var done : work) {
                done.get();
            }
            assertThat(server.text()).contains("event=stopped", "event=postgres-stopped");
        }
        assertThat(Files.exists(data().resolve("pg").resolve("postmaster.pid"))).isFalse();
        try (var server = ServerProcess.start(data(), 0);
                var client = client(server)) {
            assertThat(server.text()).doesNotContain("event=postgres-adopted");
            for (var card : acknowledged.values()) {
                assertThat(client.card(card.id())).isEqualTo(card);
            }
            // What was not acknowledged was refused before it began: drained, not broken off.
            for (var id : unanswered.values()) {
                assertThatThrownBy(() -> client.card(id))
                        .isInstanceOfSatisfying(
                                RegistryException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.CARD_NOT_FOUND));
            }
        }
    }

    /** A card with an upload that has come half way. */
    private static Sent halfSent(ServerProcess server, Map<RequestId, Card> acknowledged) {
        try (var client = client(server)) {
            var request = RequestId.random();
            var card = client.register(request, CardId.random(), RegistryClient.appeal("Під час збою"));
            acknowledged.put(request, card);
            var sent = Sent.of(
                    card.id(),
                    "лист.txt",
                    "Прошу полагодити дах. ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            var files = new FileCalls(client);
            files.begin(sent);
            assertThat(files.send(sent, 0, HALF).getOffset()).isEqualTo(HALF);
            return sent;
        }
    }

    private static void assertGoesOn(FileCalls files, Sent half) {
        assertThat(files.begin(half).getOffset()).isEqualTo(HALF);
        assertThat(files.send(half, HALF).latest().hash()).isEqualTo(half.hash());
    }

    private void hammerUntilKilled(
            ServerProcess server, Map<RequestId, Card> acknowledged, Map<RequestId, CardId> unanswered)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stop = new AtomicBoolean();
            var work = startClients(server, threads::submit, stop, acknowledged, unanswered);
            Watcher.await(PATIENCE, () -> acknowledged.size() >= BEFORE_KILL);
            server.kill();
            stop.set(true);
            for (var done : work) {
                done.get();
            }
        }
    }

    private static List<Future<Void>> startClients(
            ServerProcess server,
            Function<Callable<Void>, Future<Void>> start,
            AtomicBoolean stop,
            Map<RequestId, Card> acknowledged,
            Map<RequestId, CardId> unanswered) {
        var token = token(server);
        var work = new ArrayList<Future<Void>>();
        for (int i = 0; i < CLIENTS; i++) {
            work.add(start.apply(() -> {
                registerUntilRefused(server, token, stop, acknowledged, unanswered);
                return null;
            }));
        }
        return work;
    }

    /** A client stops at its first failure: that request stays unanswered, as in an outbox. */
    private static void registerUntilRefused(
            ServerProcess server,
            String token,
            AtomicBoolean stop,
            Map<RequestId, Card> acknowledged,
            Map<RequestId, CardId> unanswered) {
        try (var client = RegistryClient.connect(server.port(), server.authority())) {
            client.resume(token);
            while (!stop.get()) {
                var request = RequestId.random();
                var id = CardId.random();
                unanswered.put(request, id);
                acknowledged.put(request, client.register(request, id, RegistryClient.appeal("Під час збою")));
                unanswered.remove(request);
            }
        } catch (RegistryException e) {
            assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.TRANSIENT);
        }
    }

    /** Every request once more: the answered ones bring the same card, the others are executed now, or were. */
    private static List<Card> repeat(
            RegistryClient client, Map<RequestId, Card> acknowledged, Map<RequestId, CardId> unanswered) {
        var repeats = new ArrayList<Card>();
        acknowledged.forEach((request, card) -> {
            var again = client.register(request, card.id(), RegistryClient.appeal("Під час збою"));
            assertThat(again).isEqualTo(card);
            repeats.add(again);
        });
        unanswered.forEach(
                (request, id) -> repeats.add(client.register(request, id, RegistryClient.appeal("Під час збою"))));
        return repeats;
    }

    private ServerProcess prepared() throws Exception {
        var server = ServerProcess.start(data(), 0);
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var said = ServerProcess.run(
                "user",
                "add",
                ServerExtension.LOGIN,
                "--name",
                "Тестова Олена",
                "--role",
                "REGISTRAR",
                "--password-file",
                password.toString(),
                "--data",
                data().toString());
        assertThat(said).contains("added " + ServerExtension.LOGIN);
        return server;
    }

    private static String token(ServerProcess server) {
        try (var client = client(server)) {
            return client.login(ServerExtension.LOGIN, PASSWORD).getToken();
        }
    }

    private static RegistryClient client(ServerProcess server) {
        var client = RegistryClient.connect(server.port(), server.authority());
        client.login(ServerExtension.LOGIN, PASSWORD);
        return client;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private List<Integer> stored() throws Exception {
        var numbers = new ArrayList<Integer>();
        query("select running from document order by running", row -> numbers.add(row.getInt(1)));
        return numbers;
    }

    private void query(String sql, Row each) throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }

    private Connection connection() throws Exception {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(data().resolve("pg.properties"))) {
            settings.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + settings.getProperty("port") + "/zvernennia",
                "postgres", // whom no policy stops
                settings.getProperty("adminPassword"));
    }

    /** One row of an answer. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
