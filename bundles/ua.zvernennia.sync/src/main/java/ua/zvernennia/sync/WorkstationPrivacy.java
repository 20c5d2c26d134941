package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.PrivacyService;
import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;

/** Data on persons, of the server that the workstation is logged in to; nothing of it is kept here. */
@Component
public final class WorkstationPrivacy implements PrivacyService {

    private final Workstation workstation;

    @Activate
    public WorkstationPrivacy(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public PersonFile export(PersonRequest request) {
        return workstation.ask(client -> client.administration().privacy().export(request));
    }
}
