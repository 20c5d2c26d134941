package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.usecase.audit.SealAudit;

/** Seals the audit every second, and once more at the end. */
final class AuditSealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final SealAudit seal;
    private final ScheduledExecutorService rounds;
    private volatile long doneNanos = System.nanoTime();
    private boolean failing; // of the rounds' thread alone

    AuditSealer(SealAudit seal) {
        this.seal = requireNonNull(seal, "seal");
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-sealer").daemon().factory());
    }

    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Time since the audit was last looked through without a failure. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - doneNanos);
    }

    @Override
    public void close() {
        rounds.execute(this::round);
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            seal.execute();
            doneNanos = System.nanoTime();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) { // once, not every second
                LOG.warn("event=audit-not-sealed reason=\"{}\" note=\"tried again every second\"", e.getMessage(), e);
            }
            failing = true;
        }
    }
}
