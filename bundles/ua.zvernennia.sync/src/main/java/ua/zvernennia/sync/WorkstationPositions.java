package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.PositionService;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.UserInfo;

/** One's own positions, asked of the server; the session here then acts in the one that was chosen. */
@Component
public final class WorkstationPositions implements PositionService {

    private final Workstation workstation;

    @Activate
    public WorkstationPositions(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<HeldPosition> positions() {
        return workstation.ask(client -> client.administration().people().mine());
    }

    @Override
    public UserInfo actIn(String positionId) {
        var user = workstation.ask(client -> client.administration().people().switchTo(positionId));
        workstation.actAs(user);
        return user;
    }
}
