package ua.zvernennia.model.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardState;

/** Decides what an act makes of a tree. Pure: no clock, no database. */
public final class TreeRules {

    private TreeRules() {}

    /**
     * The tree after the act.
     *
     * @param known revision of the tree that the actor looked at; 0 when they looked at none
     * @throws RegistryException {@link ErrorCode#EXECUTION_CHANGED_MEANWHILE} when the node changed since, or the
     *     reason why it may not be done: {@link ErrorCode#ACT_NOT_ALLOWED}, {@link ErrorCode#ONLY_EXECUTOR},
     *     {@link ErrorCode#ONLY_AUTHOR}, {@link ErrorCode#OWN_REPORT}, {@link ErrorCode#EXECUTION_NOT_FOUND} …
     */
    public static Outcome decide(ExecutionTree tree, TreeAct act, Actor actor, Circumstances now, long known) {
        var change = new TreeChange(tree, actor, now);
        requireOpenDocument(act.kind(), now.cardState());
        act.node().ifPresent(id -> requireKnown(tree, id, known));
        switch (act.kind().about()) {
            case EXECUTION -> new ExecutionRules(change).apply(act);
            case RESOLUTION -> new ResolutionRules(change).apply(act);
            case EITHER -> new StandingRules(change).apply(act);
            case NONE -> onDocument(change, act);
        }
        fulfil(change);
        var state = Progress.after(act.kind(), now.cardState(), change.tree());
        return new Outcome(change.tree(), state, change.steps(), change.warnings());
    }

    /**
     * The tree of a document that an act of the law ended or brought back (return, forwarding, withdrawal, reopening …):
     * what was open ends with the document, and a reopened one is under control again. The same tree when nothing follows.
     *
     * @param now with the state that the document had before
     * @param after its state now
     */
    public static Outcome follow(ExecutionTree tree, CardState after, Actor actor, Circumstances now, String reason) {
        var change = new TreeChange(tree, actor, now);
        if (after == CardState.IN_EXECUTION && tree.controlLifted().isPresent()) {
            change.takeControlBack();
            change.step(ActKind.REOPEN, now.cardState().name(), after.name(), actor.position(), reason);
        } else if (Progress.endsWork(after)) {
            var open = tree.top().stream().filter(each -> each.state().isOpen()).toList();
            var resolutions = new ResolutionRules(change);
            open.forEach(each -> resolutions.end(
                    change.resolution(each.id()),
                    ResolutionState.CANCELLED,
                    ActKind.CLOSE_WORK,
                    actor.position(),
                    reason));
        }
        return change.steps().isEmpty()
                ? new Outcome(tree, after, List.of(), Set.of())
                : new Outcome(change.tree(), after, change.steps(), change.warnings());
    }

    private static void onDocument(TreeChange change, TreeAct act) {
        switch (act.kind()) {
            case PREPARE, RESOLVE -> new ResolutionRules(change).apply(act);
            case ANSWER ->
                change.step(
                        act.kind(),
                        change.now().cardState().name(),
                        CardState.ANSWERED.name(),
                        change.actor().position(),
                        act.text());
            case LIFT_CONTROL -> liftControl(change, act);
            case PROPOSE_LIFT ->
                change.step(
                        act.kind(),
                        change.now().cardState().name(),
                        change.now().cardState().name(),
                        change.actor().position(),
                        act.text());
            case CHANGE, READY, SIGN, CANCEL, REPLACE, SEE, START, ACKNOWLEDGE, INTERIM, COMPLETE, DELEGATE ->
                throw new IllegalArgumentException(act.kind() + " has a node");
            case RETURN, REASSIGN, REWORK, ACCEPT, WITHDRAW, FULFIL, REMIND, HAND_OVER ->
                throw new IllegalArgumentException(act.kind() + " has a node");
            case CLOSE_WORK, REOPEN -> throw new IllegalArgumentException(act.kind() + " follows by itself");
        }
    }

    /** Only who set control lifts it, and only when everything that was resolved is done. */
    private static void liftControl(TreeChange change, TreeAct act) {
        var tree = change.tree();
        var setter = tree.controlSetter()
                .or(() -> tree.top().stream()
                        .filter(each -> each.signedAt().isPresent())
                        .map(Resolution::author)
                        .findFirst());
        if (setter.filter(change.actor()::is).isEmpty()) {
            throw Refusals.of(ErrorCode.ONLY_CONTROL_SETTER, "not who set control");
        }
        if (tree.resolutions().stream().anyMatch(each -> each.state() == ResolutionState.ACTIVE)) {
            throw Refusals.of(ErrorCode.RESOLUTIONS_OPEN, "resolutions are not fulfilled");
        }
        change.liftControl();
        change.step(
                act.kind(), change.now().cardState().name(), CardState.CLOSED.name(), setter.orElseThrow(), act.text());
    }

    /** From the deepest up: a fulfilled resolution changes nothing above, its executor reports by himself. */
    private static void fulfil(TreeChange change) {
        change.resolutions().stream()
                .filter(each -> each.state() == ResolutionState.ACTIVE)
                .sorted(Comparator.comparingInt(Resolution::ordinal).reversed())
                .filter(each -> isFulfilled(change, each))
                .forEach(each -> {
                    change.put(
                            each.ended(ResolutionState.FULFILLED, change.now().now(), ""));
                    change.step(
                            ActKind.FULFIL,
                            change.resolution(each.id()),
                            each.state().name(),
                            change.actor().position(),
                            "");
                });
    }

    private static boolean isFulfilled(TreeChange change, Resolution resolution) {
        var executions = change.executionsOf(resolution.id());
        var work = executions.stream()
                .filter(each -> each.role() != ExecutorRole.INFORMATION)
                .toList();
        if (work.isEmpty()) {
            return executions.stream()
                    .allMatch(each -> each.state() == ExecutionState.ACKNOWLEDGED
                            || !each.state().isLive());
        }
        return work.stream().anyMatch(each -> each.state() == ExecutionState.ACCEPTED)
                && work.stream().allMatch(each -> isSettled(change, each));
    }

    private static boolean isSettled(TreeChange change, Execution execution) {
        return switch (execution.state()) {
            case ACCEPTED, CANCELLED, DELEGATED, ACKNOWLEDGED -> true;
            case REFUSED ->
                execution.role() != ExecutorRole.MAIN
                        || change.executions().stream()
                                .anyMatch(each -> each.delegatedFrom()
                                        .filter(execution.id()::equals)
                                        .isPresent());
            case NEW, SEEN, IN_WORK, DONE -> false;
        };
    }

    private static void requireOpenDocument(ActKind act, CardState state) {
        if (!Progress.allows(act, state)) {
            throw Refusals.notAllowed(act, state.name());
        }
    }

    private static void requireKnown(ExecutionTree tree, NodeId id, long known) {
        var stored = tree.resolution(id)
                .map(Resolution::revision)
                .or(() -> tree.execution(id).map(Execution::revision))
                .orElseThrow(() -> Refusals.noNode(id));
        if (known > 0 && stored > known) {
            throw Refusals.of(
                    ErrorCode.EXECUTION_CHANGED_MEANWHILE,
                    "node " + id + ": revision " + known + " (expected: >= " + stored + ')');
        }
    }

    /** For tests and tools: whether the person could do it now. */
    public static Optional<RegistryException> refusal(ExecutionTree tree, TreeAct act, Actor actor, Circumstances now) {
        try {
            decide(tree, act, actor, now, 0);
            return Optional.empty();
        } catch (RegistryException e) {
            return Optional.of(e);
        }
    }
}
