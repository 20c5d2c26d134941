package ua.zvernennia.server.usecase.feed;

import java.time.Duration;
import ua.zvernennia.model.feed.FeedPosition;

/** The feed's reading end; called inside a transaction. */
public interface FeedReader {

    /** The last position below which nothing can appear any more; its epoch is the life of the database. */
    FeedPosition position();

    /** At most {@code limit} log rows after (xid, seq). */
    LogRead read(long xid, long seq, int limit);

    /**
     * Forgets entries older than {@code age}.
     *
     * @return how many
     */
    int trim(Duration age);

    /** Age of the oldest transaction that holds the feed back; zero when none does. */
    Duration heldBack();
}
