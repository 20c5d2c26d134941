package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import ua.zvernennia.cache.Outbox;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.CardId;

/**
 * Acknowledged writes are kept for {@link #KEPT}. Another epoch of the feed means that the server was restored from a copy:
 * what it acknowledged after the copy was made is gone there and still here.
 */
final class LostWrites {

    /** Longer than anybody goes without noticing a restore. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String EPOCH = "feed epoch";

    private final Outbox outbox;
    private final Clock clock;

    LostWrites(Outbox outbox, Clock clock) {
        this.outbox = requireNonNull(outbox, "outbox");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Compares what is kept with the list of the server, once for each epoch.
     *
     * @param revisionOf a card's revision at the server, 0 when it is not there
     * @return cards of which something was brought back
     */
    Set<CardId> look(String epoch, ToLongFunction<CardId> revisionOf) {
        long now =
                UUID.nameUUIDFromBytes(epoch.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        var before = outbox.recall(EPOCH);
        var lost = new LinkedHashSet<CardId>();
        if (before.isPresent() && before.getAsLong() == now) {
            return lost;
        }
        outbox.forgetKept(clock.instant().minus(KEPT));
        if (before.isPresent()) {
            for (var kept : outbox.kept()) {
                if (revisionOf.applyAsLong(kept.card()) < kept.revision()) {
                    outbox.bringBack(kept.request(), ErrorCode.LOST_IN_RESTORE);
                    lost.add(kept.card());
                }
            }
        }
        outbox.remember(EPOCH, now); // last: broken off, it is done again
        return lost;
    }
}
