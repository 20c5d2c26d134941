package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.feed.FeedPosition;

/** State of the line to the server. Cheap: may be asked from the UI thread. */
public interface Connection {

    Status status();

    /** Gives up waiting and tries again now. */
    void retryNow();

    /** What the connection is doing. */
    enum State {
        /** Nobody is logged in. */
        CLOSED,
        CONNECTING,
        /** The first or a repeated full load of the list is running. */
        LOADING,
        ONLINE,
        /** The line is broken; trying again by itself. */
        OFFLINE
    }

    /**
     * One picture of it, for the status bar.
     *
     * @param position where the feed stands; empty before the first load
     * @param cards cards in the cache
     * @param total cards expected, while {@link State#LOADING}; otherwise the same as {@code cards}
     * @param waiting writes in the outbox that the server has not acknowledged
     */
    record Status(State state, Optional<FeedPosition> position, int cards, int total, int waiting) {

        public static final Status CLOSED = new Status(State.CLOSED, Optional.empty(), 0, 0, 0);

        public Status {
            requireNonNull(state, "state");
            requireNonNull(position, "position");
        }
    }
}
