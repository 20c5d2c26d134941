package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.cache.Outbox;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * How long one may work without the server. What was last heard from it is kept in the outbox, encrypted and sealed,
 * where clearing the cache does not reach. A clock that is set back, by hand or by an empty battery, is refused: it would
 * make the limit endless. Whoever puts back a copy of the whole disk goes unnoticed; no program on that disk could tell.
 */
final class OfflineTimes {

    /** Before the server has said otherwise. */
    static final int DAYS = 14;

    /** Clocks are corrected by so much without anybody meaning harm. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** Clocks of workstation and server may differ by so much. */
    private static final Duration SERVER_TOLERANCE = Duration.ofDays(1);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String DAYS_ALLOWED = "offline.days";
    private static final String SERVER_TIME = "offline.server-time";
    private static final String HEARD_AT = "offline.heard-at";
    private static final String SEEN = "offline.seen";

    private final Outbox outbox;
    private final Clock clock;
    private Instant written = Instant.MIN;

    OfflineTimes(Outbox outbox, Clock clock) {
        this.outbox = requireNonNull(outbox, "outbox");
        this.clock = requireNonNull(clock, "clock");
    }

    /** How many days the administrator allows; 0 for none. */
    int days() {
        return (int) outbox.recall(DAYS_ALLOWED).orElse(DAYS);
    }

    void allow(int days) {
        outbox.remember(DAYS_ALLOWED, days);
    }

    /** The server's newest time; empty when it was never heard. */
    Optional<Instant> serverTime() {
        return time(SERVER_TIME);
    }

    /** The server has answered. Written once a minute. */
    synchronized void heard(Instant serverTime) {
        var now = clock.instant();
        if (Duration.between(written, now).abs().compareTo(PAUSE) < 0) {
            return;
        }
        written = now;
        outbox.remember(SERVER_TIME, serverTime.toEpochMilli());
        outbox.remember(HEARD_AT, now.toEpochMilli());
        outbox.remember(SEEN, now.toEpochMilli());
    }

    /**
     * Whether one may work without the server now; notes the time.
     *
     * @throws RegistryException {@link ErrorCode#OFFLINE_NOT_ALLOWED}, {@link ErrorCode#CLOCK_SET_BACK},
     *     {@link ErrorCode#OFFLINE_EXPIRED}
     */
    synchronized void check() {
        var now = clock.instant();
        var heard = time(HEARD_AT);
        if (days() == 0 || heard.isEmpty()) {
            throw new RegistryException(ErrorCode.OFFLINE_NOT_ALLOWED, "days allowed: " + days());
        }
        var seen = time(SEEN).orElse(heard.get());
        if (now.isBefore(seen.minus(TOLERANCE))
                || now.isBefore(serverTime().orElse(now).minus(SERVER_TOLERANCE))) {
            throw new RegistryException(ErrorCode.CLOCK_SET_BACK, "the clock is behind what it has shown");
        }
        if (now.isAfter(heard.get().plus(Duration.ofDays(days())))) {
            throw new RegistryException(ErrorCode.OFFLINE_EXPIRED, "days allowed: " + days());
        }
        if (now.isAfter(seen)) {
            outbox.remember(SEEN, now.toEpochMilli());
        }
    }

    private Optional<Instant> time(String name) {
        var millis = outbox.recall(name);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }
}
