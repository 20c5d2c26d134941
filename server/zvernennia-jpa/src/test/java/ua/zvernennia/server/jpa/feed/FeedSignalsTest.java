package ua.zvernennia.server.jpa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedRead;

class FeedSignalsTest {

    private TestRegistry registry;
    private PgFeedSignals signals;
    private ChangeFeed feed;

    /** With a poll that never comes within a test, so that only signals wake. */
    @BeforeEach
    void open() {
        registry = TestRegistry.create();
        signals = new PgFeedSignals(this::listener, Duration.ofHours(1));
        var ports = registry.open();
        feed = new ChangeFeed(
                ports.transactions(), ports.feed(), signals, ports.lines(), ports.rights(), ChangeFeed.BATCH);
    }

    @AfterEach
    void close() {
        signals.close();
        registry.close();
    }

    @Test
    void aWatcherIsWokenAfterACommit() {
        var start = position();
        var card = registry.registered("сигнал");
        assertThat(arrives(start, card)).isTrue();
    }

    /** No signal tells that the transaction which holds a committed change back has ended. */
    @Test
    void aChangeThatWasHeldBackArrivesSoonAfterTheHolderEnds() throws Exception {
        var start = position();
        var holds = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var holder = pool.submit(() -> registry.open().transactions().inTransaction(() -> {
                registry.open().sql().update("update session set last_seen_at = last_seen_at");
                registry.open().sql().one("select pg_current_xact_id()::text as id", row -> row.getString("id"));
                holds.countDown();
                await(release);
                return null;
            }));
            await(holds);
            var card = registry.registered("затримана");
            assertThat(changes(start)).as("below the running transaction").isEmpty();
            assertThat(feed.heldBack()).isPositive();

            release.countDown();
            holder.get();
            assertThat(arrives(start, card)).isTrue();
        }
        assertThat(feed.heldBack()).isZero();
    }

    @Test
    void theListenerComesBackAfterItsConnectionDied() {
        registry.database()
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and application_name in ('zvernennia listener', 'zvernennia notifier')");
        var start = position();
        var card = registry.registered("після обриву");
        assertThat(arrives(start, card)).isTrue();
    }

    @Test
    void aPositionOfAnotherLifeReloads() {
        var end = position();
        assertThat(read(new FeedPosition("another", end.xid(), 0)))
                .isEqualTo(new FeedRead.ReloadRequired(FeedRead.Reason.OTHER_EPOCH));
        assertThat(read(new FeedPosition(end.epoch(), end.xid() + 1_000_000, 0)))
                .as("transaction ids of the future: an older copy was restored")
                .isEqualTo(new FeedRead.ReloadRequired(FeedRead.Reason.OTHER_EPOCH));
    }

    @Test
    void aPositionBeforeTheKeptLogReloads() {
        var old = position();
        registry.registered("забута");
        var now = position();
        assertThat(feed.trim(Duration.ofDays(1))).isZero();
        assertThat(changes(old)).hasSize(1);

        assertThat(feed.trim(Duration.ZERO)).isEqualTo(1);
        assertThat(read(old)).isEqualTo(new FeedRead.ReloadRequired(FeedRead.Reason.POSITION_TOO_OLD));
        assertThat(changes(now)).isEmpty();
    }

    /** Reads whenever it is woken, and only then. */
    private boolean arrives(FeedPosition start, Card card) {
        var woken = new Semaphore(1);
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var subscription = feed.watch(woken::release);
        try {
            while (woken.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                if (changes(start).stream().anyMatch(id -> id.equals(card.id().text()))) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            subscription.close();
        }
    }

    private List<String> changes(FeedPosition after) {
        var batch = ((FeedRead.Changes) read(after)).batch();
        return batch.changes().stream().map(change -> change.id().text()).toList();
    }

    private FeedRead read(FeedPosition after) {
        return feed.read(feed.open(TestRegistry::registrar, after));
    }

    private FeedPosition position() {
        return registry.position(TestRegistry.registrar());
    }

    private Connection listener() throws SQLException {
        var config = registry.database().config();
        var properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        properties.setProperty("ApplicationName", "zvernennia listener");
        return DriverManager.getConnection(config.url(), properties);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
