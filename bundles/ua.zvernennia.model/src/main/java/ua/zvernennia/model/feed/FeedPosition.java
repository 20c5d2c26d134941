package ua.zvernennia.model.feed;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Where a reader stands in the change feed.
 *
 * @param epoch identity of the database's life; another one after a restore, then the reader reloads
 * @param xid PostgreSQL's 64-bit transaction id of the last change read
 * @param seq number of the last change read, inside {@code xid}
 */
public record FeedPosition(String epoch, long xid, long seq) implements Comparable<FeedPosition> {

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::xid).thenComparingLong(FeedPosition::seq);

    public FeedPosition {
        requireNonNull(epoch, "epoch");
        if (xid < 0 || seq < 0) {
            throw new IllegalArgumentException("position: " + xid + '/' + seq + " (expected: >= 0)");
        }
    }

    /** Order inside one epoch; positions of different epochs are not comparable. */
    @Override
    public int compareTo(FeedPosition other) {
        if (!epoch.equals(other.epoch)) {
            throw new IllegalArgumentException("positions of different epochs");
        }
        return ORDER.compare(this, other);
    }
}
