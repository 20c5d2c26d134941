package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.registration.RequestId;

/** What the workstation keeps for who is logged in. */
@Component
public final class WorkstationData implements LocalData {

    private final Workstation workstation;

    @Activate
    public WorkstationData(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public Info info() {
        return workstation.session().map(Session::info).orElse(new Info(0, 0, Optional.empty()));
    }

    @Override
    public DeskPolicy policy() {
        return workstation.session().map(Session::policy).orElse(DeskPolicy.USUAL);
    }

    @Override
    public void clearCache() {
        workstation.session().ifPresent(Session::clearCache);
    }

    @Override
    public List<Unsent> unsent() {
        return workstation.session().map(open -> open.unsent().all()).orElse(List.of());
    }

    @Override
    public void drop(RequestId request) {
        workstation.session().ifPresent(open -> open.drop(request));
    }
}
