package ua.zvernennia.server.jpa.feed;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.usecase.feed.FeedSignals;

/**
 * Listens for the signal of the change feed on a connection of its own and wakes the watchers; polls every two seconds
 * as well. While a running transaction holds committed changes back, looks every 20 ms whether it has ended, since no
 * signal tells that.
 */
public final class PgFeedSignals implements FeedSignals, AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HELD_POLL = Duration.ofMillis(20);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(PgFeedSignals.class);

    private static final String HORIZON = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin,
                   exists (select 1 from change where xid >= pg_snapshot_xmin(pg_current_snapshot())) as held""";

    private final Connector connector;
    private final Duration poll;
    private final Map<Object, Runnable> watchers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread listener;

    public PgFeedSignals(Connector connector) {
        this(connector, POLL);
    }

    /** @param poll how long to wait for a signal before looking without one */
    PgFeedSignals(Connector connector, Duration poll) {
        this.connector = requireNonNull(connector, "connector");
        this.poll = requireNonNull(poll, "poll");
        this.listener = Thread.ofPlatform().name("feed-listener").daemon().start(this::listen);
    }

    @Override
    public Subscription subscribe(Runnable wake) {
        var key = new Object(); // the same wake may be subscribed twice
        watchers.put(key, requireNonNull(wake, "wake"));
        return () -> watchers.remove(key);
    }

    @Override
    public void close() {
        closing.countDown();
        listener.interrupt();
    }

    private void listen() {
        while (open()) {
            try (var connection = connector.connect()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + PgNotifier.CHANNEL);
                }
                listenOn(connection);
            } catch (SQLException e) {
                if (open()) {
                    LOG.warn("feed listener lost its connection, reconnecting: SQL state {}", e.getSQLState());
                    wakeAll(); // the watchers' own reads say what is wrong
                    pause();
                }
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        var signals = connection.unwrap(PGConnection.class);
        wakeAll(); // what happened while nobody listened
        var horizon = horizon(connection);
        while (open()) {
            var timeout = horizon.held() ? HELD_POLL : poll;
            var signalled = signals.getNotifications((int) timeout.toMillis()).length > 0;
            var before = horizon;
            horizon = horizon(connection);
            if (signalled || !before.held() || horizon.xmin() != before.xmin()) {
                wakeAll();
            }
        }
    }

    private static Horizon horizon(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(HORIZON)) {
            row.next();
            return new Horizon(row.getLong("xmin"), row.getBoolean("held"));
        }
    }

    private void wakeAll() {
        for (var watcher : watchers.values()) {
            try {
                watcher.run();
            } catch (RuntimeException e) {
                LOG.error("a watcher of the feed failed", e);
            }
        }
    }

    private boolean open() {
        return closing.getCount() > 0;
    }

    private void pause() {
        try {
            closing.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing: open() is false by now
        }
    }

    private record Horizon(long xmin, boolean held) {}
}
