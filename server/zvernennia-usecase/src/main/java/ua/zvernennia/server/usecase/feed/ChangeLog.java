package ua.zvernennia.server.usecase.feed;

import java.util.List;
import ua.zvernennia.model.registration.CardId;

/** The feed's writing end; called inside the transaction of the change. */
public interface ChangeLog {

    void cardChanged(CardId id, long revision);

    /** Many cards that became revision 1 at once, in this order. */
    default void cardsAdded(List<CardId> ids) {
        ids.forEach(id -> cardChanged(id, 1));
    }
}
