package ua.zvernennia.server.usecase.feed;

import ua.zvernennia.model.registration.CardId;

/** The feed's writing end; called inside the transaction of the change. */
public interface ChangeLog {

    void cardChanged(CardId id, long revision);
}
