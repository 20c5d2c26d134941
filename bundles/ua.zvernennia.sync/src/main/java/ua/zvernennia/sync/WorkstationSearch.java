package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ServerSearchService;
import ua.zvernennia.model.registration.CardRow;

/** Searches at the server over the session of the workstation. */
@Component
public final class WorkstationSearch implements ServerSearchService {

    private final Workstation workstation;

    @Activate
    public WorkstationSearch(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<CardRow> search(String text, int limit) {
        return workstation.ask(client -> client.desk().search(text, Optional.empty(), limit));
    }
}
