package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import ua.zvernennia.model.feed.FeedPosition;

/**
 * Encoded changes to apply as a whole, then stand at {@code position}.
 *
 * @param madeAt the time of the newest of them; {@link Instant#MIN} without any
 */
public record TailBatch<E>(FeedPosition position, List<E> changes, Instant madeAt) {

    public TailBatch {
        requireNonNull(position, "position");
        changes = List.copyOf(changes);
        requireNonNull(madeAt, "madeAt");
    }
}
