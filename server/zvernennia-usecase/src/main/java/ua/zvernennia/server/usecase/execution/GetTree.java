package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** The whole tree of a document, drafts included, in one read. */
public final class GetTree {

    private final ExecutionPorts ports;

    public GetTree(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The tree as it is stored now.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see
     */
    public TreeView execute(Caller caller, CardId id) {
        return ports.cards().transactions().inTransaction(caller, () -> {
            var card = ports.visible(caller, id);
            ports.cards().audit().record(AuditEvent.by(caller, AuditEvent.Action.TREE_READ, id));
            return new TreeView(
                    ports.trees().find(id),
                    ports.trees().steps(id),
                    card.state(),
                    card.content().controlDate(),
                    Optional.of(card.registration().registeredOn()));
        });
    }
}
