package ua.zvernennia.server.usecase.registration;

import java.util.List;
import ua.zvernennia.model.acts.ActEffect;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.CardId;

/** Acts that were done on cards; called inside a transaction. */
public interface CardActs {

    /** @param positionId UUID text of the position acted in */
    void record(CardId card, RecordedAct act, ActEffect effect, String positionId);

    /** Oldest first. */
    List<RecordedAct> of(CardId card);
}
