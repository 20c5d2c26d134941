package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/** Work without the server, against a registry in memory and real Derby files. */
@Timeout(120)
class OfflineTest {

    private static final ServerAddress ADDRESS = new ServerAddress("registry.example", 7443);
    private static final NumberRequest NUMBER = new NumberRequest("", "П", Optional.empty());
    private static final String PIN = "271828";

    private final FakeServer server = new FakeServer();
    private final List<Map.Entry<String, Map<String, ?>>> events = new CopyOnWriteArrayList<>();
    private Instant now = Instant.now();

    @TempDir
    private Path folder;

    private Workstation workstation;
    private WorkstationOffline offline;
    private WorkstationData data;

    @BeforeAll
    static void doNotWaitForTheDisk() {
        System.setProperty("derby.system.durability", "test");
    }

    @BeforeEach
    void start() {
        var clock = new Moving(() -> now);
        var means = new Means(
                () -> server,
                () -> new DerbyStorage(folder, clock),
                () -> new OfflineVault(folder.resolve("offline"), clock),
                clock,
                Duration.ofMillis(10));
        workstation = new Workstation(means, (topic, properties) -> events.add(Map.entry(topic, properties)));
        offline = new WorkstationOffline(workstation);
        data = new WorkstationData(workstation);
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void withAPinOneReadsAndWritesWithoutTheServerAndEverythingIsSentLater() {
        var ids = server.add(5);
        onlineWithPin();
        workstation.load(ids.get(1));
        restart();
        server.reachable(false);

        assertThat(offline.isReady(ADDRESS, "registrar")).isTrue();
        assertThat(loginOffline().login()).isEqualTo("registrar");
        assertThat(workstation.current().size()).isEqualTo(5);
        assertThat(workstation.directory()).isEqualTo(FakeServer.DIRECTORY);
        assertThat(workstation.load(ids.get(1)).content().summary()).isEqualTo("картка 1");
        refused(() -> workstation.load(ids.get(2)), ErrorCode.SERVER_UNREACHABLE);

        var fresh = CardId.random();
        waits(() -> workstation.register(RequestId.random(), fresh, NUMBER, WorkstationTest.content("нова")));
        waits(() -> workstation.update(RequestId.random(), ids.get(1), 1, WorkstationTest.content("раз")));
        waits(() -> workstation.update(RequestId.random(), ids.get(1), 1, WorkstationTest.content("два")));
        assertThat(row(fresh).number().isAwaited()).isTrue();
        assertThat(row(fresh).summary()).isEqualTo("нова");
        assertThat(row(ids.get(1)).summary()).isEqualTo("два");
        assertThat(workstation.isWaiting(fresh)).isTrue();
        assertThat(workstation.isWaiting(ids.get(2))).isFalse();
        assertThat(workstation.load(fresh).registration().number().text()).isEqualTo("очікує номера");
        assertThat(data.unsent()).hasSize(3);

        server.reachable(true);
        await(() -> told(EventTopics.SESSION_ENDED));
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
        await(() -> workstation.status().state() == State.ONLINE
                && workstation.status().waiting() == 0);
        assertThat(row(fresh).number().text()).isEqualTo("П-6");
        assertThat(row(ids.get(1)).summary()).isEqualTo("два");
        assertThat(row(ids.get(1)).revision()).isEqualTo(3);
        assertThat(workstation.isWaiting(fresh)).isFalse();
        assertThat(server.rows()).hasSize(6);
        assertThat(data.unsent()).isEmpty();
    }

    @Test
    void aColleagueWhoWasFasterStopsTheWriteAndNoTextIsLost() {
        var ids = server.add(2);
        onlineWithPin();
        workstation.load(ids.get(0));
        server.reachable(false);
        await(() -> workstation.status().state() == State.OFFLINE);
        waits(() -> workstation.update(RequestId.random(), ids.get(0), 1, WorkstationTest.content("моє")));
        server.change(ids.get(0), "їхнє");
        server.reachable(true);
        await(() -> told(EventTopics.WRITE_REFUSED));
        await(() -> row(ids.get(0)).summary().equals("їхнє"));

        var unsent = data.unsent(ids.get(0)).orElseThrow();
        assertThat(unsent.refusal()).contains(ErrorCode.CARD_CHANGED_MEANWHILE);
        assertThat(unsent.content().summary()).isEqualTo("моє");
        assertThat(unsent.base().orElseThrow().content().summary()).isEqualTo("картка 0");
        assertThat(workstation.load(ids.get(0)).content().summary()).isEqualTo("їхнє");
        data.drop(unsent.request());
        assertThat(data.unsent()).isEmpty();
    }

    @Test
    void afterTheDaysAllowedAndWithAClockSetBackNobodyGetsIn() {
        server.add(1);
        onlineWithPin();
        restart();
        server.reachable(false);
        now = now.plus(Duration.ofDays(OfflineTimes.DAYS - 1));
        loginOffline();
        restart();
        now = now.minus(Duration.ofDays(2));
        refused(this::loginOffline, ErrorCode.CLOCK_SET_BACK);
        now = now.plus(Duration.ofDays(4));
        refused(this::loginOffline, ErrorCode.OFFLINE_EXPIRED);
        assertThat(workstation.user()).isEmpty();
    }

    @Test
    void clearingTheCacheLeavesWhatWaitsAndLoadsTheListAnew() {
        var ids = server.add(20);
        onlineWithPin();
        server.refuse(ErrorCode.SERVER_OVERLOADED);
        waits(() -> workstation.update(RequestId.random(), ids.get(0), 1, WorkstationTest.content("чекає")));
        assertThat(data.info().bytes()).isPositive();
        assertThat(data.info().cards()).isEqualTo(20);
        assertThat(data.info().asOf()).isPresent();

        data.clearCache();
        await(() -> workstation.current().size() <= 1);
        assertThat(data.unsent()).hasSize(1);
        server.refuseNothing();
        await(() -> {
            workstation.retryNow(); // not after the long pauses that a refusing server is given
            return workstation.status().waiting() == 0;
        });
        await(() -> workstation.current().size() == 20);
        assertThat(server.calls().stream().filter("stream"::equals)).hasSize(2);
        assertThat(row(ids.get(0)).summary()).isEqualTo("чекає");
    }

    @Test
    void sharedFiltersAreThereWithoutTheServerAsLastSeen() {
        onlineWithPin();
        var filters = new WorkstationFilters(workstation);
        var shared = filters.save(RequestId.random(), UUID.randomUUID(), "Дахи", "дах&ALL");
        assertThat(filters.filters()).containsExactly(shared);

        restart();
        server.reachable(false);
        loginOffline();
        var again = new WorkstationFilters(workstation);
        assertThat(again.filters()).containsExactly(shared);
        refused(() -> again.remove(RequestId.random(), shared.id()), ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void aForgottenPinOpensNothing() {
        server.add(1);
        onlineWithPin();
        assertThat(offline.hasPin()).isTrue();
        offline.forgetPin();
        assertThat(offline.hasPin()).isFalse();
        restart();
        refused(this::loginOffline, ErrorCode.PIN_NOT_SET);
    }

    private void onlineWithPin() {
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
        await(() -> workstation.status().state() == State.ONLINE);
        await(() -> data.info().asOf().isPresent());
        offline.setPin(PIN.toCharArray());
    }

    private ua.zvernennia.model.security.UserInfo loginOffline() {
        return offline.loginOffline(ADDRESS, "registrar", PIN.toCharArray());
    }

    private void restart() {
        workstation.deactivate();
        start();
    }

    private CardRow row(CardId id) {
        return workstation.current().row(id).orElseThrow();
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

    private static void waits(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.TRANSIENT));
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A clock that the test sets. */
    private static final class Moving extends Clock {

        private final InstantSource source;

        private Moving(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
