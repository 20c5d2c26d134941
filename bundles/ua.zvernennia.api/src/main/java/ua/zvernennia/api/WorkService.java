package ua.zvernennia.api;

import java.time.LocalDate;
import java.util.List;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.registration.RequestId;

/**
 * Work on many executions at once and for others. Calls block and may take seconds: never from the UI thread. Every
 * method throws {@link RegistryException}; what is refused for one node is said in its result and stops nothing.
 */
public interface WorkService {

    /** Nodes of one call. */
    int NODES_MAX = 500;

    /** What {@link #act} would do; nothing is done. */
    List<WorkResult> preview(List<WorkNode> nodes, ActTemplate act);

    /** The same act on many nodes, at most {@link #NODES_MAX}; a repeat with the same {@code request} does nothing more. */
    List<WorkResult> act(RequestId request, List<WorkNode> nodes, ActTemplate act);

    /**
     * Everything open of one position to another one; at most {@link #NODES_MAX} at a time, ask again while something
     * is done.
     *
     * @param preview whether only to say what would happen
     */
    List<WorkResult> handOver(RequestId request, boolean preview, String from, String to, String reason);

    /** What each position of the user's units has to do. */
    List<Workload> workload();

    /** How long documents registered on these days took to the direct executor. */
    Passage passage(LocalDate from, LocalDate to);
}
