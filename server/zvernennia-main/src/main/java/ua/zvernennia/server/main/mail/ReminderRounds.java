package ua.zvernennia.server.main.mail;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.main.config.MailConfig;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.notification.RemindByClock;
import ua.zvernennia.server.usecase.notification.SendLetters;

/** Looks at terms and sends what waits, again and again; one failure does not end it. */
public final class ReminderRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RemindByClock remind;
    private final SendLetters send;
    private final MailConfig config;
    private final InstantSource clock;
    private final ScheduledExecutorService rounds;

    public ReminderRounds(RemindByClock remind, SendLetters send, MailConfig config, InstantSource clock) {
        this.remind = requireNonNull(remind, "remind");
        this.send = requireNonNull(send, "send");
        this.config = requireNonNull(config, "config");
        this.clock = requireNonNull(clock, "clock");
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reminders").daemon().factory());
    }

    /** The first round begins after one pause: a server that starts has other things to do. */
    public ReminderRounds start() {
        long pause = config.every().toMillis();
        rounds.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Letters that are neither sent nor given up. */
    public int waiting() {
        return send.waiting();
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        try {
            rounds.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (!LocalTime.ofInstant(clock.instant(), RegistryClock.ZONE).isBefore(config.notBefore())) {
                var told = remind.execute();
                if (told.messages() > 0) {
                    LOG.info("event=reminded messages={} letters={}", told.messages(), told.letters());
                }
            }
            if (config.enabled()) {
                int sent = send.execute();
                if (sent > 0) {
                    LOG.info("event=letters-sent count={}", sent);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("event=not-reminded reason=\"{}\" note=\"tried again\"", e.getMessage(), e);
        }
    }
}
