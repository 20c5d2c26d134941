package ua.zvernennia.server.jpa.feed;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sounds the signal of the change feed after a commit, from a connection of its own: NOTIFY inside a writing
 * transaction makes commits queue. At most one signal in 20 ms; the first goes at once. A signal that fails is only
 * logged, since listeners poll as well.
 */
public final class PgNotifier implements AutoCloseable {

    static final String CHANNEL = "zvernennia_change";

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Logger LOG = LoggerFactory.getLogger(PgNotifier.class);

    private final Connector connector;
    private final ExecutorService executor;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private long lastNanos = System.nanoTime() - STEP.toNanos();
    private Connection connection; // of the executor's thread alone

    public PgNotifier(Connector connector) {
        this.connector = requireNonNull(connector, "connector");
        this.executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("feed-notifier").daemon().factory());
    }

    /** Returns at once. */
    public void sound() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                executor.execute(this::sendWhenDue);
            } catch (RejectedExecutionException e) {
                LOG.debug("feed signal after the notifier was closed");
            }
        }
    }

    @Override
    public void close() {
        executor.execute(this::disconnect);
        executor.shutdown();
    }

    private void sendWhenDue() {
        var wait = lastNanos + STEP.toNanos() - System.nanoTime();
        if (wait > 0) {
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, executor)
                    .execute(this::send);
        } else {
            send();
        }
    }

    private void send() {
        scheduled.set(false); // before the signal: a commit after it asks for the next one
        lastNanos = System.nanoTime();
        try {
            if (connection == null) {
                connection = connector.connect();
            }
            try (var statement = connection.createStatement()) {
                statement.execute("notify " + CHANNEL);
            }
        } catch (SQLException e) {
            LOG.warn("feed signal not sent, listeners poll: SQL state {}", e.getSQLState());
            disconnect();
        }
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("closing the notifier's connection: SQL state {}", e.getSQLState());
            }
            connection = null;
        }
    }
}
