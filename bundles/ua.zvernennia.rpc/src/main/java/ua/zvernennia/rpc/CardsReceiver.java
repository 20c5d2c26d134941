package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;

/** Takes the lines of a full load. The next message is asked for when a call returns: a slow receiver slows the server. */
public interface CardsReceiver {

    /**
     * Called once, first.
     *
     * @param position where to go on with the feed afterwards
     * @param total how many lines will come, about
     */
    void begin(FeedPosition position, int total);

    /**
     * Called for each message.
     *
     * @param rows about 500, newest registration first
     */
    void rows(List<CardRow> rows);
}
