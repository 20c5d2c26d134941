package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.registration.CardId;

/** What is known of contents; called inside a transaction. A content that two files share is checked once. */
public interface ContentRepository {

    /** Makes a content known, as {@link FileState#WAITING}; changes nothing when it is known. */
    void add(FileHash hash, long size, String type, Instant now);

    /**
     * Takes a content that is due to be checked, for a while: another instance gets another one.
     *
     * @param lease after that somebody else may take it
     */
    Optional<Due> claim(Instant now, Duration lease);

    /** @param nextCheck of no meaning for a state that is decided */
    void decide(FileHash hash, FileState state, String finding, Instant now, Instant nextCheck);

    /** Puts what waits into quarantine, at most so many; returns what was moved. */
    List<FileHash> quarantineWaiting(String finding, Instant now, Instant nextCheck, int limit);

    /** Lets everything in quarantine with this finding be due. */
    int dueNow(String finding, Instant now);

    /** The cards that have it, with their revisions. */
    List<CardRevision> cardsOf(FileHash hash);

    /** How many contents are in a state. */
    long count(FileState state);

    /** @param state before the check */
    record Due(FileHash hash, FileState state, int attempts) {

        public Due {
            requireNonNull(hash, "hash");
            requireNonNull(state, "state");
        }
    }

    /** A card as the feed names it. */
    record CardRevision(CardId card, long revision) {

        public CardRevision {
            requireNonNull(card, "card");
        }
    }
}
