package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.feed.ChangeBatch;

/** Answer to a reader of the feed. */
public sealed interface FeedRead {

    /**
     * What comes after the reader's position, of it what the reader may see.
     *
     * @param atEnd whether there was no more to read
     */
    record Changes(ChangeBatch batch, boolean atEnd) implements FeedRead {

        public Changes {
            requireNonNull(batch, "batch");
        }
    }

    /** The position says nothing here: the reader starts anew with all lines. */
    record ReloadRequired(Reason reason) implements FeedRead {

        public ReloadRequired {
            requireNonNull(reason, "reason");
        }
    }

    /** Why a position cannot be continued. */
    enum Reason {
        /** The database was restored, or is another one. */
        OTHER_EPOCH,
        /** The log is kept only so long. */
        POSITION_TOO_OLD
    }
}
