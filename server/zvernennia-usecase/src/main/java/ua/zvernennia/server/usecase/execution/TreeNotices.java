package ua.zvernennia.server.usecase.execution;

import ua.zvernennia.model.execution.Outcome;
import ua.zvernennia.model.registration.Card;

/** Tells people what an act says to them: reminders and proposals; called inside the transaction of the act. */
public interface TreeNotices {

    void told(Card card, Outcome outcome);
}
