package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What the log answers, before anybody's rights. */
public sealed interface LogRead {

    /**
     * Entries after a position, one for each log row; none at the end.
     *
     * @param life epoch of the database
     * @param now by the database's clock
     */
    record Entries(String life, List<FeedEntry> entries, Instant now) implements LogRead {

        public Entries {
            requireNonNull(life, "life");
            entries = List.copyOf(entries);
            requireNonNull(now, "now");
        }
    }

    /** The position says nothing here. */
    record Refused(FeedRead.Reason reason) implements LogRead {

        public Refused {
            requireNonNull(reason, "reason");
        }
    }
}
