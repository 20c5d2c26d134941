package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.audit.AnchorFile;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.main.audit.AuditFiles;
import ua.zvernennia.server.main.audit.TrustedSealKeys;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.Watcher;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.audit.Anchors.Anchor;
import ua.zvernennia.server.usecase.audit.VerifyAudit;
import ua.zvernennia.server.usecase.security.AddUser;
import ua.zvernennia.server.usecase.security.NewUser;

/** Two server processes on one external database, killed in turn under writers who go to the other one. */
class TwoInstancesTest {

    private static final int WRITERS = 16;
    private static final int KILLS = 2;
    private static final int WORK_BETWEEN = 60;
    private static final String PASSWORD = "два сервери";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final Map<RequestId, Card> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger retries = new AtomicInteger();
    private final ServerProcess[] servers = new ServerProcess[2];
    private final int[] ports = new int[2];
    private TestDatabase database;
    private String token;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.create();
        var open = database.open();
        new AddUser(open.transactions(), open.users(), new Argon2Passwords(), open.audit())
                .execute(
                        new NewUser("olena", "Тестова Олена", Role.REGISTRAR, "Посада", Optional.empty()),
                        PASSWORD.toCharArray());
        for (int i = 0; i < 2; i++) {
            start(i);
            ports[i] = servers[i].port();
        }
        try (var client = RegistryClient.connect(ports[0], servers[0].authority())) {
            token = client.login("olena", PASSWORD).getToken();
        }
    }

    @AfterEach
    void stop() {
        for (var server : servers) {
            if (server != null) {
                server.close();
            }
        }
        database.close();
    }

    @Test
    void killingEitherLosesNothingAndUsersOnlyTryAgain() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                int preferred = i % 2;
                writers.add(threads.submit(() -> write(preferred, stop)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                work();
                servers[kill % 2].kill();
                work(); // by the other one alone
                start(kill % 2);
            }
            work();
            stop.set(true);
            for (var writer : writers) {
                writer.get(); // an error that is no reason to try again comes out here
            }
        }
        assertThat(retries.get()).isPositive();
        assertStored();
        assertAudited();
    }

    private void write(int preferred, AtomicBoolean stop) {
        int at = preferred;
        while (!stop.get()) {
            var request = RequestId.random();
            var id = CardId.random();
            while (!acknowledged.containsKey(request)) {
                try (var client = RegistryClient.connect(ports[at], servers[at].authority())) {
                    client.resume(token);
                    do {
                        acknowledged.put(request, client.register(request, id, RegistryClient.appeal("На двох")));
                        request = RequestId.random();
                        id = CardId.random();
                    } while (!stop.get());
                    return;
                } catch (RegistryException e) {
                    assertThat(e.code().kind()).as(e.getMessage()).isEqualTo(ErrorCode.Kind.TRANSIENT);
                    retries.incrementAndGet();
                    at = 1 - at;
                }
            }
        }
    }

    private void assertStored() {
        var stored = database.open()
                .transactions()
                .inTransaction(
                        Job.UPKEEP,
                        () -> database.open()
                                .sql()
                                .list(
                                        "select id::text as id, running from document",
                                        row -> Map.entry(row.getString("id"), row.getInt("running"))));
        var numbers = new HashSet<Integer>();
        stored.forEach(card -> assertThat(numbers.add(card.getValue())).isTrue());
        assertThat(numbers).contains(1, numbers.size()); // so without gap
        assertThat(stored.stream().map(Map.Entry::getKey))
                .containsAll(acknowledged.values().stream()
                        .map(card -> card.id().text())
                        .toList());
    }

    /** One chain, made by two keys; each instance has the anchors of both. */
    private void assertAudited() throws Exception {
        Watcher.await(
                PATIENCE,
                () -> database.open().transactions().inTransaction(() -> {
                    var chain = database.open().auditChain();
                    return chain.last()
                                    .map(seal -> chain.countAfter(seal.last()))
                                    .orElse(1L)
                            == 0;
                }));
        var keys = new ArrayList<Path>();
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < 2; i++) {
            keys.addAll(new AuditFiles(data(i)).publicKeys());
            try (var files = Files.newDirectoryStream(data(i).resolve("audit"), "*.log")) {
                files.forEach(file -> anchors.addAll(AnchorFile.read(file)));
            }
        }
        var report = new VerifyAudit(
                        database.open().transactions(), database.open().auditChain(), new TrustedSealKeys(keys))
                .execute(anchors);
        assertThat(report.findings()).isEmpty();
        assertThat(keys).hasSize(2);
        assertThat(anchors.size()).isGreaterThan((int) report.seals());
    }

    private void work() {
        int before = acknowledged.size();
        Watcher.await(PATIENCE, () -> acknowledged.size() >= before + WORK_BETWEEN);
    }

    private void start(int i) throws Exception {
        if (i > 0 && !Files.exists(data(i))) {
            Files.createDirectories(data(i).resolve("keys"));
            Files.copy(data(0).resolve("keys/secrets.keys"), data(i).resolve("keys/secrets.keys"));
        }
        var secret = Files.writeString(directory.resolve("password"), "postgres");
        servers[i] = ServerProcess.start(
                data(i),
                ports[i],
                "--db-url",
                database.config().url(),
                "--db-user",
                database.config().user(),
                "--db-password-file",
                secret.toString());
    }

    private Path data(int i) {
        return directory.resolve("data" + i);
    }
}
