package ua.zvernennia.server.usecase.registration;

import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.Registration;

/** Counters of the journals; called inside a transaction. */
public interface Numbers {

    /** Code of the journal in which an organisation registers documents of a kind. */
    String journalFor(DocumentKind kind, String organisation);

    /**
     * The next running number. Holds the counter until the transaction ends, so ask as late as possible; a rollback
     * gives the number back.
     */
    int next(String journal, int year);

    /**
     * The next ordinal for a duplicate of a card, from 1. Holds the first card until the transaction ends.
     *
     * @param first a card that exists and is no duplicate itself
     */
    int nextDuplicate(CardId first);

    /** The last running number that was given; 0 for none. Holds the counter until the transaction ends. */
    int last(String journal, int year);

    /** Records a number as a lawful gap; repeating it is no error. */
    void recordVoid(Registration registration, String reason, String by);
}
