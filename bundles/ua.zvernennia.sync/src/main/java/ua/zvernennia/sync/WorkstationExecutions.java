package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Resolutions and executions of the workstation as a service of its own; the server answers each call. */
@Component
public final class WorkstationExecutions implements ExecutionService {

    private final Workstation workstation;

    @Activate
    public WorkstationExecutions(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public TreeView tree(CardId card) {
        return workstation.ask(client -> client.executions().tree(card));
    }

    @Override
    public TreeDone act(RequestId request, CardId card, long known, TreeAct act) {
        return workstation.ask(client -> client.executions().act(request, card, known, act));
    }

    @Override
    public Set<String> substituted() {
        return workstation.ask(client -> client.executions().work().substituted());
    }

    @Override
    public Map<Folder, Integer> folders() {
        return workstation.ask(client -> client.executions().folders());
    }

    @Override
    public List<FolderRow> folder(Folder folder, int limit) {
        return workstation.ask(client -> client.executions().folder(folder, limit));
    }
}
