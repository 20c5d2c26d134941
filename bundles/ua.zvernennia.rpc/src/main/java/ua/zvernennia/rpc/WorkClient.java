package ua.zvernennia.rpc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.registration.RequestId;

/** Work on many executions and for others, of one server; blocks and fails as {@link RegistryClient} does. */
public interface WorkClient {

    Set<String> substituted();

    List<WorkResult> many(RequestId request, boolean preview, List<WorkNode> nodes, ActTemplate act);

    List<WorkResult> handOver(RequestId request, boolean preview, String from, String to, String reason);

    List<Workload> workload();

    Passage passage(LocalDate from, LocalDate to);
}
