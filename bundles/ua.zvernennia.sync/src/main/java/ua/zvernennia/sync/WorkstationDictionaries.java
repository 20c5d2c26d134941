package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;

/** Lists of the server that the workstation is logged in to, for who administers them. */
@Component
public final class WorkstationDictionaries implements DictionaryAdministration {

    private final Workstation workstation;

    @Activate
    public WorkstationDictionaries(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public DictionaryTable table(String name) {
        return workstation.ask(client -> client.administration().dictionaries().table(name));
    }

    @Override
    public void put(String name, Map<String, String> row) {
        workstation.ask(client -> {
            client.administration().dictionaries().put(name, row);
            return true;
        });
    }

    @Override
    public CalendarEffect preview(String name, Map<String, String> row) {
        return workstation.ask(client -> client.administration().dictionaries().preview(name, row));
    }
}
