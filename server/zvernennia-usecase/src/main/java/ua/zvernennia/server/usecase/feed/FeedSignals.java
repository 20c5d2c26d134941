package ua.zvernennia.server.usecase.feed;

/** Wakes whoever waits for changes, of this and of other instances of the server. */
public interface FeedSignals {

    /**
     * Calls {@code wake} whenever there may be something to read, at least every few seconds, from a thread of its own;
     * {@code wake} must not block.
     */
    Subscription subscribe(Runnable wake);

    /** Ends the calls. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
