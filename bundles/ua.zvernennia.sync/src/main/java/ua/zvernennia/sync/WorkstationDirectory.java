package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.model.directory.Directory;

/** The directory of the workstation as a service of its own. */
@Component
public final class WorkstationDirectory implements DirectoryService {

    private final Workstation workstation;

    @Activate
    public WorkstationDirectory(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public Directory current() {
        return workstation.directory();
    }
}
