package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.MachineSettings;
import ua.zvernennia.api.UpdateService;
import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;

/** What the server said at the login. A version that is required is refused there, see {@code CLIENT_TOO_OLD}. */
@Component
public final class WorkstationUpdates implements UpdateService {

    private final Workstation workstation;
    private final MachineSettings machine;

    @Activate
    public WorkstationUpdates(@Reference Workstation workstation) {
        this(workstation, MachineSettings.ofThisProcess());
    }

    WorkstationUpdates(Workstation workstation, MachineSettings machine) {
        this.workstation = requireNonNull(workstation, "workstation");
        this.machine = requireNonNull(machine, "machine");
    }

    @Override
    public String present() {
        return ThisMachine.version();
    }

    @Override
    public Optional<WantedVersion> newer() {
        boolean silent = machine.value(MachineSettings.UPDATE)
                .flatMap(UpdatePolicy::of)
                .filter(UpdatePolicy.NONE::equals)
                .isPresent();
        return workstation
                .session()
                .map(session -> session.loggedIn().wanted())
                .filter(wanted -> !silent && wanted.policy() != UpdatePolicy.NONE && wanted.isNewerThan(present()));
    }
}
