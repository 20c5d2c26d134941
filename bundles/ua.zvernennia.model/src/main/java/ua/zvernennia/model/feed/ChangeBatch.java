package ua.zvernennia.model.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Changes to apply as a whole, then stand at {@code position}.
 *
 * @param changes in feed order; empty in a heartbeat
 * @param committedAt the server's time of the newest change in it, or of the heartbeat
 */
public record ChangeBatch(FeedPosition position, List<CardChange> changes, Instant committedAt) {

    public ChangeBatch {
        requireNonNull(position, "position");
        changes = List.copyOf(changes);
        requireNonNull(committedAt, "committedAt");
    }
}
