package ua.zvernennia.server.usecase.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.privacy.KeepingRule;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;

/** Cards under the rules of keeping; called inside a transaction. */
public interface KeptCards {

    /** By kind and first day. */
    List<KeepingRule> rules();

    /** Ends the rule that holds for the kind with the day before, and lets the new one hold; the same again is none. */
    void put(KeepingRule rule);

    /**
     * Closed cards that are not kept on the day, without work that goes on and without control, and not anonymous yet;
     * longest due first.
     */
    List<DueCard> due(LocalDate day, int limit);

    /** The card, locked until the end of the transaction, if it is due on the day. */
    Optional<DueCard> lockDue(CardId card, LocalDate day);

    /** Puts another content into every kept state of a card. */
    void rewriteVersions(CardId card, UnaryOperator<Card> change);

    /** Goes through all that was written about a card elsewhere: acts, resolutions, executions, notices. */
    void rewriteTexts(CardId card, UnaryOperator<String> change);

    /** Takes the files of a card away for good; their contents are to be forgotten unless another card has them too. */
    void removeFiles(CardId card, Instant now, String by);

    /** Says that nobody is in the card any more. */
    void mark(CardId card, Instant now);

    /** Contents that are on the disk still and belong to nobody. */
    List<FileHash> toForget(int limit);

    /** The content is gone from the disk. */
    void forgotten(FileHash content);
}
