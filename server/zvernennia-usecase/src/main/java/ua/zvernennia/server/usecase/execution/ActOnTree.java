package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ComplaintGuard;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.Outcome;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.registration.WriteRequests;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Does one act to the tree of a document: rights, rules, the tree with its former state, the state of the document, the
 * audit and the change row in one transaction. Acts on one tree follow each other; acts on different trees do not meet.
 */
public final class ActOnTree {

    private final ExecutionPorts ports;

    public ActOnTree(ExecutionPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The tree afterwards. A repeat with the same request id does nothing and returns the present tree.
     *
     * @param known revision of the tree that the caller looked at; 0 for none
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#REQUEST_ID_REUSED}, {@link ErrorCode#OBJECT_OF_COMPLAINT} and the refusals of {@link TreeRules#decide}
     */
    public TreeDone execute(Caller caller, RequestId requestId, CardId id, long known, TreeAct act) {
        var request = new WriteRequests.Request(
                caller.user().id(),
                requestId,
                WriteRequests.Operation.ACT_ON_TREE,
                CanonicalAct.hash(id, known, act),
                id,
                known);
        return ports.cards().transactions().inTransaction(caller, () -> {
            var earlier = ports.cards().requests().claim(request);
            if (earlier.isPresent()) {
                return repeated(caller, earlier.get(), request);
            }
            return act(caller, id, known, act);
        });
    }

    private TreeDone act(Caller caller, CardId id, long known, TreeAct act) {
        // Before the card is read: who waited here sees the card as the one before left it.
        var before = ports.trees().lock(id);
        var card = ports.visible(caller, id);
        var outcome = tryOut(caller, card, before, known, act);
        ports.trees().save(before, outcome.tree(), outcome.steps());
        var stored = follow(caller, card, outcome);
        ports.cards()
                .audit()
                .record(AuditEvent.by(caller, AuditEvent.Action.TREE_ACT, id)
                        .with(Map.of(
                                "act", act.kind().name(),
                                "node", act.node().map(Object::toString).orElse(""),
                                "revision", Long.toString(outcome.tree().revision()))));
        ports.cards().changes().cardChanged(id, stored.revision());
        ports.notices().told(stored, outcome);
        return new TreeDone(view(stored, outcome), outcome.warnings());
    }

    /** What the act would make of a tree, by rights and rules; nothing is stored. */
    Outcome tryOut(Caller caller, Card card, ExecutionTree before, long known, TreeAct act) {
        requireRight(caller, act, card);
        if (act.kind() == ActKind.HAND_OVER) {
            new HandingOver(ports).requireOwn(caller, before, act);
        }
        var outcome = TreeRules.decide(before, act, ports.actor(caller), ports.circumstances(card), known);
        guard(card, before, outcome.tree());
        return outcome;
    }

    /** A complaint is not given to whom it is about (Law 393/96-ВР, art. 7); who has it already keeps it. */
    private void guard(Card card, ExecutionTree before, ExecutionTree after) {
        var details = card.content().details();
        if (details.complaintAbout().isEmpty()) {
            return;
        }
        var known = before.executions().stream().map(Execution::executor).collect(Collectors.toSet());
        var guard = new ComplaintGuard(ports.cards().directory().current());
        after.executions().stream()
                .map(Execution::executor)
                .filter(executor -> !known.contains(executor))
                .forEach(executor -> guard.check(details, "executors", executor));
    }

    /** The document goes on by itself; its own revision changes only when its state does. */
    private Card follow(Caller caller, Card card, Outcome outcome) {
        if (outcome.cardState() == card.state()) {
            return card;
        }
        return ports.cards()
                .cards()
                .update(new Card(
                        card.id(),
                        card.revision(),
                        card.registration(),
                        outcome.cardState(),
                        card.content(),
                        card.duplicateOf(),
                        ports.cards().clock().now(),
                        caller.user().displayName()));
    }

    private TreeDone repeated(Caller caller, WriteRequests.Request earlier, WriteRequests.Request repeat) {
        if (!earlier.sameAs(repeat)) {
            throw new RegistryException(
                    ErrorCode.REQUEST_ID_REUSED, "request " + repeat.id().text() + " was another one");
        }
        var card = ports.visible(caller, earlier.card());
        var tree = ports.trees().find(card.id());
        return new TreeDone(
                new TreeView(
                        tree,
                        ports.trees().steps(card.id()),
                        card.state(),
                        card.content().controlDate(),
                        Optional.of(card.registration().registeredOn())),
                Set.of());
    }

    private TreeView view(Card card, Outcome outcome) {
        return new TreeView(
                outcome.tree(),
                ports.trees().steps(card.id()),
                card.state(),
                card.content().controlDate(),
                Optional.of(card.registration().registeredOn()));
    }

    private void requireRight(Caller caller, TreeAct act, Card card) {
        var rights = RightsOfActs.of(act.kind());
        if (rights.stream()
                .noneMatch(right ->
                        ports.cards().permissions().decide(caller, right, card).allowed())) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, act.kind() + ": none of " + rights);
        }
    }
}
