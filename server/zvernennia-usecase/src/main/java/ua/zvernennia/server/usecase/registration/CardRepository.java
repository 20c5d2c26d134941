package ua.zvernennia.server.usecase.registration;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;

/** Stored cards and their former states; called inside a transaction. */
public interface CardRepository {

    Optional<Card> find(CardId id);

    /** The card as it was stored at a revision. */
    Optional<Card> findRevision(CardId id, long revision);

    /**
     * Stores a new card as revision 1 and keeps that state.
     *
     * @throws ua.zvernennia.model.RegistryException {@code NUMBER_TAKEN} when (journal, year, running, duplicate) is
     *     in use, {@code REQUEST_ID_REUSED} when the card id is
     */
    void insert(Card card);

    /**
     * Replaces state and content; {@code card.revision()} is the one the change is based on.
     *
     * @return the stored card with its new revision; the former state is kept
     * @throws ua.zvernennia.model.RegistryException {@code CARD_CHANGED_MEANWHILE} when the revision is not the
     *     stored one, {@code CARD_NOT_FOUND} when there is no card
     */
    Card update(Card card);

    /** All states, newest first; empty when there is no card. */
    List<CardRevision> history(CardId id);
}
