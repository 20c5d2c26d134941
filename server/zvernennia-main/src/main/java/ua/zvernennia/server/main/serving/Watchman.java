package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.secrets.SealSecrets;
import ua.zvernennia.server.usecase.security.TrimLogins;

/** Looks after the server every few seconds: is the database there, is the feed held back, is old log to be dropped. */
final class Watchman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration TRIM_ROUND = Duration.ofHours(1);
    private static final Duration SEAL_ROUND = Duration.ofMinutes(10);
    private static final Duration ALARM = Duration.ofSeconds(30);

    private final DatabaseProbe probe;
    private final ChangeFeed feed;
    private final Duration keep;
    private final TrimLogins logins;
    private final SealSecrets secrets;
    private final Consumer<Boolean> serving;
    private final ScheduledExecutorService rounds;
    private final List<Future<?>> duties = new ArrayList<>();
    private volatile boolean healthy;
    private volatile Duration heldBack = Duration.ZERO;

    /**
     * Nothing happens before {@link #start}.
     *
     * @param keep how long entries of the feed are kept
     * @param serving told at each change whether the database answers
     */
    Watchman(
            DatabaseProbe probe,
            ChangeFeed feed,
            Duration keep,
            TrimLogins logins,
            SealSecrets secrets,
            Consumer<Boolean> serving) {
        this.probe = requireNonNull(probe, "probe");
        this.feed = requireNonNull(feed, "feed");
        this.keep = requireNonNull(keep, "keep");
        this.logins = requireNonNull(logins, "logins");
        this.secrets = requireNonNull(secrets, "secrets");
        this.serving = requireNonNull(serving, "serving");
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watchman").daemon().factory());
    }

    /** The first round is done when this returns. */
    void start() {
        look();
        duties.add(
                rounds.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS));
        duties.add(rounds.scheduleWithFixedDelay(this::trim, 1, TRIM_ROUND.toMinutes(), TimeUnit.MINUTES));
        duties.add(rounds.scheduleWithFixedDelay(this::trimLogins, 2, TRIM_ROUND.toMinutes(), TimeUnit.MINUTES));
        duties.add(rounds.scheduleWithFixedDelay(
                this::sealSecrets, SEAL_ROUND.toMinutes(), SEAL_ROUND.toMinutes(), TimeUnit.MINUTES));
    }

    boolean healthy() {
        return healthy;
    }

    /** Age of the oldest transaction that holds the feed back, as of the last round. */
    Duration heldBack() {
        return heldBack;
    }

    @Override
    public void close() {
        duties.forEach(duty -> duty.cancel(true));
        rounds.shutdownNow();
        probe.close();
    }

    private void look() {
        boolean now = probe.answers();
        if (now != healthy) {
            healthy = now;
            serving.accept(now);
            LOG.info("event=database-answers answer={}", now);
        }
        if (now) {
            measure();
        }
    }

    private void measure() {
        try {
            heldBack = feed.heldBack();
            if (heldBack.compareTo(ALARM) > 0) {
                LOG.warn("event=feed-held-back seconds={}", heldBack.toSeconds());
            }
        } catch (RuntimeException e) {
            LOG.warn("event=feed-not-measured", e);
        }
    }

    private void trimLogins() {
        try {
            LOG.info("event=logins-trimmed rows={}", logins.execute());
        } catch (RuntimeException e) {
            LOG.warn("event=logins-not-trimmed", e);
        }
    }

    /** Users whom a command without keys has added. */
    private void sealSecrets() {
        try {
            int sealed = secrets.execute();
            if (sealed > 0) {
                LOG.info("event=secrets-sealed rows={}", sealed);
            }
        } catch (RuntimeException e) {
            LOG.warn("event=secrets-not-sealed reason=\"{}\"", e.getMessage(), e);
        }
    }

    private void trim() {
        try {
            int gone = feed.trim(keep);
            LOG.info("event=feed-trimmed entries={} keep_days={}", gone, keep.toDays());
        } catch (RuntimeException e) {
            LOG.warn("event=feed-not-trimmed", e);
        }
    }
}
