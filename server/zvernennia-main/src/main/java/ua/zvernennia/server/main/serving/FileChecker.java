package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.usecase.files.CheckContents;
import ua.zvernennia.server.usecase.files.TrimUploads;

/** Has contents scanned as they come, and every few seconds those that could not be scanned before. */
final class FileChecker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileChecker.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration TRIM_ROUND = Duration.ofHours(1);

    private final CheckContents check;
    private final TrimUploads trim;
    private final ScheduledExecutorService rounds;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean scanning; // whether the scanner answered in the last round
    private boolean told; // of the rounds' thread alone

    FileChecker(CheckContents check, TrimUploads trim) {
        this.check = requireNonNull(check, "check");
        this.trim = requireNonNull(trim, "trim");
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("file-checker").daemon().factory());
    }

    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(this::trim, 1, TRIM_ROUND.toMinutes(), TimeUnit.MINUTES);
    }

    /** Something has come: a round out of turn. Never blocks. */
    void wake() {
        if (woken.compareAndSet(false, true) && !rounds.isShutdown()) {
            rounds.execute(this::round);
        }
    }

    boolean scanning() {
        return scanning;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        woken.set(false);
        try {
            int decided = check.execute();
            if (!scanning) {
                LOG.info("event=scanner-answers");
            }
            if (decided > 0) {
                LOG.info("event=files-checked contents={}", decided);
            }
            scanning = true;
            told = false;
        } catch (RuntimeException e) {
            if (!told && !rounds.isShutdown()) { // once, not every few seconds
                LOG.warn(
                        "event=files-not-checked reason=\"{}\" note=\"files stay in quarantine; tried again\"",
                        e.getMessage());
                LOG.debug("event=files-not-checked", e);
            }
            scanning = false;
            told = true;
        }
    }

    private void trim() {
        try {
            LOG.info("event=uploads-trimmed parts={}", trim.execute());
        } catch (RuntimeException e) {
            LOG.warn("event=uploads-not-trimmed", e);
        }
    }
}
