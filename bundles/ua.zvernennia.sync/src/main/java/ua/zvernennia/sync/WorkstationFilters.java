package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.SharedFilterService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;

/** Shared filters over the session of the workstation; a copy for work without network is kept in the encrypted cache. */
@Component
public final class WorkstationFilters implements SharedFilterService {

    private final Workstation workstation;

    @Activate
    public WorkstationFilters(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<SharedFilter> filters() {
        return workstation.session().map(WorkstationFilters::filters).orElse(List.of());
    }

    @Override
    public SharedFilter save(RequestId request, UUID id, String name, String content) {
        return workstation.ask(client -> client.filters().save(request, id, name, content));
    }

    @Override
    public void remove(RequestId request, UUID id) {
        workstation.ask(client -> {
            client.filters().remove(request, id);
            return true;
        });
    }

    private static List<SharedFilter> filters(Session open) {
        try {
            var filters = open.ask(client -> client.filters().list());
            open.keeper().keepFilters(filters);
            return filters;
        } catch (RegistryException e) {
            if (e.code().kind() != ErrorCode.Kind.TRANSIENT) {
                throw e;
            }
            return open.keeper().filters();
        }
    }
}
