package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * The same act on many nodes, each in a transaction of its own as if it were done by hand: what is refused for one stops
 * nothing. A preview tries all of them on copies, by the same rights and rules.
 */
public final class ActOnMany {

    /** Nodes of one call: each costs some milliseconds, and a call has a deadline. */
    public static final int NODES_MAX = 500;

    private final ExecutionPorts ports;
    private final ActOnTree act;

    public ActOnMany(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
        this.act = new ActOnTree(ports);
    }

    /**
     * Does it. Ids of requests and of new executions follow from {@code requestId} and the node, so that a repeat does
     * nothing more.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for too many nodes
     */
    public List<WorkResult> execute(Caller caller, RequestId requestId, List<WorkNode> nodes, ActTemplate template) {
        limit(nodes);
        var numbers = numbers(caller, nodes);
        var results = new ArrayList<WorkResult>();
        for (var node : nodes) {
            var number = numbers.getOrDefault(node.card(), "");
            try {
                act.execute(
                        caller,
                        new RequestId(derived("request", requestId, node)),
                        node.card(),
                        0,
                        template.on(node.node(), new NodeId(derived("created", requestId, node))));
                results.add(WorkResult.done(node, number));
            } catch (RegistryException refused) {
                results.add(WorkResult.refused(node, number, refused));
            }
        }
        return results;
    }

    /**
     * What {@link #execute} would do now.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for too many nodes
     */
    public List<WorkResult> preview(Caller caller, List<WorkNode> nodes, ActTemplate template) {
        limit(nodes);
        return ports.cards().transactions().inTransaction(caller, () -> {
            var trees = new HashMap<CardId, ExecutionTree>();
            var results = new ArrayList<WorkResult>();
            for (var node : nodes) {
                results.add(tryOut(caller, node, template, trees));
            }
            ports.cards()
                    .audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.TREE_READ)
                            .with(Map.of("preview", template.kind().name(), "cards", Integer.toString(trees.size()))));
            return results;
        });
    }

    private WorkResult tryOut(Caller caller, WorkNode node, ActTemplate template, Map<CardId, ExecutionTree> trees) {
        var number = "";
        try {
            var card = ports.visible(caller, node.card());
            number = number(card);
            var before = trees.computeIfAbsent(node.card(), id -> ports.trees().find(id));
            var outcome = act.tryOut(caller, card, before, 0, template.on(node.node(), NodeId.random()));
            if (template.kind() != ActKind.REMIND) {
                trees.put(node.card(), outcome.tree()); // the next node of the same document stands on this one
            }
            return WorkResult.done(node, number);
        } catch (RegistryException refused) {
            return WorkResult.refused(node, number, refused);
        }
    }

    private Map<CardId, String> numbers(Caller caller, List<WorkNode> nodes) {
        return ports.cards().transactions().inTransaction(caller, () -> {
            var numbers = new HashMap<CardId, String>();
            nodes.stream()
                    .map(WorkNode::card)
                    .distinct()
                    .forEach(id -> ports.cards()
                            .cards()
                            .find(id)
                            .filter(card -> ports.cards().permissions().maySee(caller, card))
                            .ifPresent(card -> numbers.put(id, number(card))));
            return numbers;
        });
    }

    private static String number(Card card) {
        return card.registration().number().text();
    }

    private static UUID derived(String what, RequestId requestId, WorkNode node) {
        return UUID.nameUUIDFromBytes(
                (what + ' ' + requestId.text() + ' ' + node.node().text()).getBytes(StandardCharsets.UTF_8));
    }

    private static void limit(List<WorkNode> nodes) {
        if (nodes.size() > NODES_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "nodes: " + nodes.size() + " (expected: <= " + NODES_MAX + ')',
                    Map.of("field", "nodes", "limit", Integer.toString(NODES_MAX)));
        }
    }
}
