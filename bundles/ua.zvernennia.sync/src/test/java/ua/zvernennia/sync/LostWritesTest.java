package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/** What a restored server has forgotten, against a registry in memory and real Derby files. */
@Timeout(120)
class LostWritesTest {

    private static final ServerAddress ADDRESS = new ServerAddress("registry.example", 7443);
    private static final NumberRequest NUMBER = new NumberRequest("", "П", Optional.empty());

    private final FakeServer server = new FakeServer();
    private final List<Map.Entry<String, Map<String, ?>>> events = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Workstation workstation;
    private WorkstationUnsent unsent;

    @BeforeAll
    static void doNotWaitForTheDisk() {
        System.setProperty("derby.system.durability", "test");
    }

    @BeforeEach
    void start() {
        var means = new Means(
                () -> server,
                () -> new DerbyStorage(folder, Clock.systemUTC()),
                () -> new OfflineVault(folder.resolve("offline"), Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(10));
        workstation = new Workstation(means, (topic, properties) -> events.add(Map.entry(topic, properties)));
        unsent = new WorkstationUnsent(workstation);
        login();
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void whatARestoredServerHasForgottenIsOfferedToItsAuthorAndGetsANewNumber() {
        var id = CardId.random();
        var request = RequestId.random();
        workstation.register(request, id, NUMBER, WorkstationTest.content("нова"));
        workstation.update(RequestId.random(), id, 1, WorkstationTest.content("краща"));
        assertThat(unsent.unsent()).isEmpty();

        server.restore();
        await(() -> unsent.unsent().size() == 2);

        assertThat(unsent.unsent())
                .extracting(UnsentWrite::refusal)
                .containsOnly(Optional.of(ErrorCode.LOST_IN_RESTORE));
        assertThat(unsent.unsent().getFirst().request()).isEqualTo(request);
        await(() -> told(ErrorCode.LOST_IN_RESTORE));
        for (var write : unsent.unsent()) {
            unsent.resend(write.request());
        }
        assertThat(unsent.unsent()).isEmpty();
        assertThat(server.rows()).hasSize(1);
        assertThat(server.rows().getFirst().summary()).isEqualTo("краща");
    }

    @Test
    void aRestoreWhileTheWorkstationIsClosedIsNoticedAtTheNextLogin() {
        workstation.register(RequestId.random(), CardId.random(), NUMBER, WorkstationTest.content("нова"));
        workstation.logout();
        server.restore();
        login();

        await(() -> unsent.unsent().size() == 1);
    }

    @Test
    void whatTheServerStillHasIsNotOffered() {
        var ids = server.add(1);
        await(() -> workstation.current().size() == 1);
        workstation.update(RequestId.random(), ids.getFirst(), 1, WorkstationTest.content("змінена"));
        server.beginEpoch();
        workstation.register(RequestId.random(), CardId.random(), NUMBER, WorkstationTest.content("знак"));
        await(() -> workstation.current().size() == 2 && workstation.status().state() == State.ONLINE);

        assertThat(unsent.unsent()).isEmpty();
    }

    private void login() {
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
        await(() -> workstation.status().state() == State.ONLINE);
    }

    private boolean told(ErrorCode reason) {
        return events.stream()
                .filter(event -> event.getKey().equals(EventTopics.WRITE_REFUSED))
                .anyMatch(event -> reason.name().equals(event.getValue().get(EventTopics.REASON)));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
