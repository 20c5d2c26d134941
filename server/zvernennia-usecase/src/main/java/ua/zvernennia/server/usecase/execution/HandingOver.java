package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.security.Caller;

/** Whose work a person may hand over: that of a position of a unit they lead, never anybody else's. */
final class HandingOver {

    private final ExecutionPorts ports;

    HandingOver(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /** @throws RegistryException {@link ErrorCode#NOT_PERMITTED} */
    void requireOwn(Caller caller, ExecutionTree tree, TreeAct act) {
        var node = act.node().orElseThrow();
        requireOwn(
                caller,
                tree.execution(node)
                        .map(Execution::executor)
                        .or(() -> tree.resolution(node).map(Resolution::author))
                        .orElseThrow(() -> new RegistryException(ErrorCode.EXECUTION_NOT_FOUND, "node " + node)));
    }

    /** @throws RegistryException {@link ErrorCode#NOT_PERMITTED} */
    void requireOwn(Caller caller, String position) {
        boolean own = ports.cards().directory().current().positions().stream()
                .filter(each -> each.id().equals(position))
                .map(Position::unit)
                .anyMatch(unit -> ports.rights().current().subject(caller.user()).capacities().stream()
                        .anyMatch(capacity -> leads(capacity, unit)));
        if (!own) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, "position " + position + " of a unit that is not led");
        }
    }

    private static boolean leads(Capacity capacity, String unit) {
        boolean head = capacity.role() == Role.HEAD || capacity.role() == Role.UNIT_HEAD;
        return head && !capacity.readsOnly() && capacity.below().contains(unit);
    }
}
