package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Everything open of somebody who leaves goes to another position as it stands: states, terms and reports stay. What
 * cannot go, since the other one stands above or below it already, is said and stays where it is.
 */
public final class HandOverWork {

    private final ExecutionPorts ports;
    private final ActOnMany many;

    public HandOverWork(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
        this.many = new ActOnMany(ports);
    }

    /**
     * Hands over, or says what would go, at most {@link ActOnMany#NODES_MAX} nodes at a time.
     *
     * @param from position of a unit that the caller leads
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED} for another one
     */
    public List<WorkResult> execute(
            Caller caller, RequestId requestId, boolean preview, String from, String to, String reason) {
        var nodes = ports.cards().transactions().inTransaction(caller, () -> {
            new HandingOver(ports).requireOwn(caller, from);
            return ports.trees().openOf(from, ActOnMany.NODES_MAX);
        });
        var template = new ActTemplate(ActKind.HAND_OVER, Optional.of(to), Optional.empty(), reason, "");
        return preview ? many.preview(caller, nodes, template) : many.execute(caller, requestId, nodes, template);
    }
}
