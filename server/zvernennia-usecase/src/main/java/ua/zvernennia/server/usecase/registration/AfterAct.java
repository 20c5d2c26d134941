package ua.zvernennia.server.usecase.registration;

import ua.zvernennia.model.registration.Card;
import ua.zvernennia.server.usecase.security.Caller;

/** What follows in other parts of the registry when an act moved a card; called inside the transaction of the act. */
public interface AfterAct {

    /** Nothing follows. */
    AfterAct NOTHING = (caller, before, after, reason) -> {};

    void moved(Caller caller, Card before, Card after, String reason);
}
