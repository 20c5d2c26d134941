package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;

/** Links between cards, over the session of the workstation. */
@Component
public final class WorkstationLinks implements LinkService {

    private final Workstation workstation;

    @Activate
    public WorkstationLinks(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<CardLink> links(CardId card) {
        return workstation.ask(client -> client.links().links(card));
    }

    @Override
    public void link(CardId from, LinkKind kind, CardId to) {
        workstation.ask(client -> {
            client.links().link(from, kind, to);
            return to;
        });
    }

    @Override
    public void unlink(CardId from, LinkKind kind, CardId to) {
        workstation.ask(client -> {
            client.links().unlink(from, kind, to);
            return to;
        });
    }
}
