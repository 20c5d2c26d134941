package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ActService;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Acts on cards over the session of the workstation. */
@Component
public final class WorkstationActs implements ActService {

    private final Workstation workstation;

    @Activate
    public WorkstationActs(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public Card perform(RequestId request, CardId card, long revision, CardAct act) {
        return workstation.ask(client -> client.acts().perform(request, card, revision, act));
    }

    @Override
    public List<RecordedAct> acts(CardId card) {
        return workstation.ask(client -> client.acts().acts(card));
    }
}
