package ua.zvernennia.ui.card;

import java.util.List;
import ua.zvernennia.api.ActService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Nothing was done yet, and nothing can be. */
final class FakeActs implements ActService {

    @Override
    public Card perform(RequestId request, CardId card, long revision, CardAct act) {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no acts in this test");
    }

    @Override
    public List<RecordedAct> acts(CardId card) {
        return List.of();
    }
}
