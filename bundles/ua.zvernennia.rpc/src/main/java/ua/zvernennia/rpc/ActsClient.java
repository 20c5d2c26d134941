package ua.zvernennia.rpc;

import java.util.List;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** The service of acts on cards; fails as {@link RegistryClient} does. */
public interface ActsClient {

    Card perform(RequestId request, CardId card, long revision, CardAct act);

    List<RecordedAct> acts(CardId card);
}
