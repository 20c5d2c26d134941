package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.feed.ChangeBatch;

/** Answer to a reader of the feed. */
public sealed interface FeedRead {

    /** What comes after the reader's position; without changes when the reader stands at the end. */
    record Changes(ChangeBatch batch) implements FeedRead {

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
