package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** How a session begins in steps, and ends when somebody takes it away. */
class WorkstationLoginTest {

    private static final ServerAddress ADDRESS = new ServerAddress("registry.example", 7443);

    private final FakeServer server = new FakeServer();
    private final List<Map.Entry<String, Map<String, ?>>> events = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Workstation workstation;

    /** The databases are thrown away after each test. */
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
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void aRevokedSessionLeavesNothingToBeSeenAndIsToldOnce() {
        server.add(3);
        logIn();
        online();
        server.endSession(ErrorCode.SESSION_REVOKED);
        await(() -> told(EventTopics.SESSION_ENDED) && workstation.user().isEmpty());
        await(() -> workstation.status().state() == State.CLOSED);
        assertThat(workstation.current().size()).isZero();
        assertThat(events.stream()
                        .filter(event -> event.getKey().equals(EventTopics.SESSION_ENDED))
                        .map(event -> String.valueOf(event.getValue().get(EventTopics.REASON))))
                .containsExactly(ErrorCode.SESSION_REVOKED.name());
        logIn(); // the databases were closed: they open again
        online();
        assertThat(workstation.current().size()).isEqualTo(3);
    }

    @Test
    void aLoginInTwoStepsOpensAfterTheSecondAndAWrongCodeLeavesItOpen() {
        server.add(3);
        server.askForCode();
        refused(() -> workstation.answerCode("123456"), ErrorCode.LOGIN_STEP_EXPIRED);
        assertThat(workstation.begin(ADDRESS, "registrar", "demo".toCharArray(), ""))
                .isInstanceOf(LoginProgress.CodeDue.class);
        assertThat(workstation.user()).isEmpty();
        refused(() -> workstation.answerCode("000000"), ErrorCode.WRONG_SECOND_FACTOR);
        assertThat(workstation.answerCode("123456")).isInstanceOf(LoginProgress.In.class);
        online();
        assertThat(workstation.current().size()).isEqualTo(3);
        refused(() -> workstation.login(ADDRESS, "registrar", "demo".toCharArray()), ErrorCode.LOGIN_STEP_EXPIRED);
    }

    private void logIn() {
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
    }

    private void online() {
        await(() -> workstation.status().state() == State.ONLINE);
    }

    private boolean told(String topic) {
        return events.stream().anyMatch(event -> event.getKey().equals(topic));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
