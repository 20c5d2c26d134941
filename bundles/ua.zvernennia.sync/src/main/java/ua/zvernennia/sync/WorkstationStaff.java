package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.PositionAdministration;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;

/** The staffing table of the server that the workstation is logged in to; nothing of it is kept here. */
@Component
public final class WorkstationStaff implements PositionAdministration {

    private final Workstation workstation;

    @Activate
    public WorkstationStaff(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<StaffPosition> positions(String text, boolean former, int limit) {
        return workstation.ask(client -> client.administration().people().positions(text, former, limit));
    }

    @Override
    public HeldPosition add(NewPosition position) {
        return workstation.ask(client -> client.administration()
                .people()
                .addPosition(
                        position.unit(),
                        position.title(),
                        position.role(),
                        position.head(),
                        position.user(),
                        position.validFrom(),
                        position.validTo()));
    }

    @Override
    public HeldPosition assign(String position, Optional<String> user) {
        return workstation.ask(client -> client.administration().people().assign(position, user));
    }

    @Override
    public HeldPosition changeRole(String position, Role role) {
        return workstation.ask(client -> client.administration().people().changeRole(position, role));
    }

    @Override
    public HeldPosition end(String position, LocalDate lastDay) {
        return workstation.ask(client -> client.administration().people().end(position, lastDay));
    }

    @Override
    public List<Substitution> substitutions(String position) {
        return workstation.ask(client -> client.administration().people().substitutions(position));
    }

    @Override
    public Substitution substitute(NewSubstitution substitution) {
        return workstation.ask(client -> client.administration()
                .people()
                .substitute(
                        substitution.position(),
                        substitution.substitute(),
                        substitution.from(),
                        substitution.until(),
                        substitution.readsOnly(),
                        substitution.reason()));
    }

    @Override
    public Substitution endSubstitution(String id) {
        return workstation.ask(client -> client.administration().people().endSubstitution(id));
    }
}
