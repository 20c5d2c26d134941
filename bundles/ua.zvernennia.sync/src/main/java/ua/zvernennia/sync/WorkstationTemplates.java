package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.PrintTemplates;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Templates of the server; without a line the ones that it gave last. */
@Component
public final class WorkstationTemplates implements PrintTemplates {

    private final Workstation workstation;
    private final Map<String, Optional<byte[]>> last = new ConcurrentHashMap<>();

    @Activate
    public WorkstationTemplates(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public Optional<byte[]> find(String form) {
        try {
            var found = workstation.ask(client -> client.forms().template(form));
            last.put(form, found);
            return found;
        } catch (RegistryException e) {
            if (e.code().kind() != ErrorCode.Kind.TRANSIENT) {
                throw e;
            }
            return last.getOrDefault(form, Optional.empty());
        }
    }
}
