package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.NoticeService;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.model.registration.RequestId;

/** Work on many and messages of the workstation as services of their own; the server answers each call. */
@Component
public final class WorkstationWork implements WorkService, NoticeService {

    private final Workstation workstation;

    @Activate
    public WorkstationWork(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<WorkResult> preview(List<WorkNode> nodes, ActTemplate act) {
        return workstation.ask(client -> client.executions().work().many(RequestId.random(), true, nodes, act));
    }

    @Override
    public List<WorkResult> act(RequestId request, List<WorkNode> nodes, ActTemplate act) {
        return workstation.ask(client -> client.executions().work().many(request, false, nodes, act));
    }

    @Override
    public List<WorkResult> handOver(RequestId request, boolean preview, String from, String to, String reason) {
        return workstation.ask(client -> client.executions().work().handOver(request, preview, from, to, reason));
    }

    @Override
    public List<Workload> workload() {
        return workstation.ask(client -> client.executions().work().workload());
    }

    @Override
    public Passage passage(LocalDate from, LocalDate to) {
        return workstation.ask(client -> client.executions().work().passage(from, to));
    }

    @Override
    public Notices latest(int limit) {
        return workstation.ask(client -> client.executions().notices().latest(limit));
    }

    @Override
    public int unread() {
        return workstation.ask(client -> client.executions().notices().unread());
    }

    @Override
    public int read(Collection<Long> ids) {
        return workstation.ask(client -> client.executions().notices().read(0, ids));
    }
}
