package ua.zvernennia.model.execution;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;

/** Acts on resolutions. */
final class ResolutionRules {

    private final TreeChange tree;
    private final ExecutorRules executors;

    ResolutionRules(TreeChange tree) {
        this.tree = tree;
        this.executors = new ExecutorRules(tree);
    }

    void apply(TreeAct act) {
        switch (act.kind()) {
            case PREPARE -> prepare(act.draft().orElseThrow(), Optional.empty());
            case RESOLVE -> {
                var draft = act.draft().orElseThrow();
                requireAuthor(draft.author(), draft.authorised());
                prepare(draft, Optional.empty());
                sign(draft.id(), ActKind.RESOLVE);
            }
            case CHANGE -> change(act.draft().orElseThrow());
            case READY -> {
                var draft = inState(act);
                tree.put(draft.ready());
                record(act.kind(), draft, draft.author(), "");
            }
            case SIGN -> {
                inState(act);
                sign(act.node().orElseThrow(), ActKind.SIGN);
            }
            case CANCEL -> cancel(act);
            case REPLACE -> replace(act);
            case SEE, START, ACKNOWLEDGE, INTERIM, COMPLETE, DELEGATE, RETURN, REASSIGN, REWORK, ACCEPT, WITHDRAW ->
                throw new IllegalArgumentException(act.kind() + " is about executions");
            case ANSWER, LIFT_CONTROL, FULFIL -> throw new IllegalArgumentException(act.kind() + " has no resolution");
            case REMIND, HAND_OVER, PROPOSE_LIFT, CLOSE_WORK, REOPEN ->
                throw new IllegalArgumentException(act.kind() + " moves no resolution");
        }
    }

    /** Ends a resolution that is open, with everything below it. */
    void end(Resolution resolution, ResolutionState to, ActKind act, String as, String reason) {
        var from = resolution.state().name();
        tree.put(resolution.ended(to, tree.now().now(), reason));
        tree.step(act, tree.resolution(resolution.id()), from, as, reason);
        for (var execution : tree.executionsOf(resolution.id())) {
            if (ExecutionMove.CANCEL.startsIn(execution.state())) {
                cancel(execution, as, reason);
            }
        }
    }

    /** Cancels an execution with the resolutions below it. */
    void cancel(Execution execution, String as, String reason) {
        tree.put(execution.moved(
                ExecutionState.CANCELLED, execution.times().closed(tree.now().now())));
        tree.step(
                ActKind.WITHDRAW,
                tree.execution(execution.id()),
                execution.state().name(),
                as,
                reason);
        endBelow(execution.id(), as, reason);
    }

    /** Cancels what is open below an execution that is over. */
    void endBelow(NodeId execution, String as, String reason) {
        for (var below : tree.below(execution)) {
            if (below.state().isOpen()) {
                end(below, ResolutionState.CANCELLED, ActKind.CANCEL, as, reason);
            }
        }
    }

    private void prepare(ResolutionDraft draft, Optional<NodeId> replaces) {
        if (tree.knows(draft.id()) || draft.executors().stream().anyMatch(line -> tree.knows(line.id()))) {
            throw Refusals.invalid("id", "the id is in the tree already");
        }
        add(draft, replaces, tree.nextOrdinal());
        tree.step(ActKind.PREPARE, tree.resolution(draft.id()), "", tree.actor().position(), "");
    }

    private void change(ResolutionDraft draft) {
        var stored = tree.resolution(draft.id());
        if (!ResolutionMove.CHANGE.startsIn(stored.state())) {
            throw Refusals.notAllowed(ActKind.CHANGE, stored.state().name());
        }
        if (!stored.author().equals(draft.author()) || !stored.parent().equals(draft.parent())) {
            throw Refusals.invalid("author", "a draft keeps its author and its place");
        }
        tree.removeExecutionsOf(draft.id());
        if (draft.executors().stream().anyMatch(line -> tree.knows(line.id()))) {
            throw Refusals.invalid("id", "the id is in the tree already");
        }
        add(draft, stored.replaces(), stored.ordinal());
        tree.step(
                ActKind.CHANGE,
                tree.resolution(draft.id()),
                stored.state().name(),
                tree.actor().position(),
                "");
    }

    private void add(ResolutionDraft draft, Optional<NodeId> replaces, int ordinal) {
        checkPlace(draft);
        executors.check(draft);
        if (draft.date().isAfter(tree.now().today())) {
            throw Refusals.invalid(
                    "date",
                    "date " + draft.date() + " (expected: <= " + tree.now().today() + ')');
        }
        tree.put(new Resolution(
                draft.id(),
                tree.revision(),
                ordinal,
                draft.parent(),
                draft.author(),
                draft.authorised(),
                ResolutionState.DRAFT,
                draft.text(),
                draft.date(),
                draft.control(),
                draft.points(),
                replaces,
                tree.actor().name(),
                tree.now().now(),
                Optional.empty(),
                Optional.empty(),
                ""));
        for (var line : draft.executors()) {
            tree.put(execution(draft.id(), line));
        }
        if (tree.size() > tree.now().policy().largest()) {
            throw Refusals.of(ErrorCode.TREE_TOO_DEEP, tree.size() + " nodes");
        }
    }

    private Execution execution(NodeId resolution, ExecutorLine line) {
        return new Execution(
                line.id(),
                tree.revision(),
                tree.nextOrdinal(),
                resolution,
                line.point(),
                line.executor(),
                executors.valid(line.executor()).unit(),
                line.role(),
                line.important(),
                line.term(),
                ExecutionState.NEW,
                Optional.empty(),
                ExecutionTimes.NONE,
                ExecutionReport.NONE,
                "",
                Optional.empty(),
                0);
    }

    /** Under an own execution that is being worked on, and not too deep. */
    private void checkPlace(ResolutionDraft draft) {
        executors.valid(draft.author());
        draft.authorised().ifPresent(executors::valid);
        draft.parent().ifPresent(id -> {
            var parent = tree.execution(id);
            if (!ExecutionMove.RESOLVE.startsIn(parent.state())) {
                throw Refusals.notAllowed(ActKind.RESOLVE, parent.state().name());
            }
            if (!parent.executor().equals(draft.author())) {
                throw Refusals.of(ErrorCode.ONLY_EXECUTOR, "author is not the executor above");
            }
        });
        if (new Ancestry(tree).depth(draft.parent()) >= tree.now().policy().deepest()) {
            throw Refusals.of(
                    ErrorCode.TREE_TOO_DEEP,
                    "deeper than " + tree.now().policy().deepest());
        }
    }

    private void sign(NodeId id, ActKind as) {
        var draft = tree.resolution(id);
        var by = requireAuthor(draft.author(), draft.authorised());
        draft.parent().map(tree::execution).ifPresent(parent -> {
            if (!ExecutionMove.RESOLVE.startsIn(parent.state())) {
                throw Refusals.notAllowed(ActKind.SIGN, parent.state().name());
            }
        });
        tree.put(draft.signed(tree.now().now()));
        for (var execution : tree.executionsOf(id)) {
            executors.valid(execution.executor());
            execution.term().ifPresent(term -> executors.checkTerm(term, executors.parentTerm(draft.parent())));
            tree.put(execution.received(tree.now().now()));
        }
        if (draft.parent().isEmpty() && draft.control()) {
            tree.underControlOf(draft.author());
        }
        tree.step(as, tree.resolution(id), draft.state().name(), by, "");
    }

    private void cancel(TreeAct act) {
        var resolution = inState(act);
        var by = authorAbove(resolution);
        end(resolution, ResolutionState.CANCELLED, ActKind.CANCEL, by, act.text());
    }

    private void replace(TreeAct act) {
        var old = inState(act);
        var draft = act.draft().orElseThrow();
        var by = requireAuthor(old.author(), old.authorised());
        if (!draft.author().equals(old.author()) || !draft.parent().equals(old.parent())) {
            throw Refusals.invalid("author", "a new resolution keeps author and place of the old one");
        }
        end(old, ResolutionState.REPLACED, ActKind.REPLACE, by, act.text());
        prepare(draft, Optional.of(old.id()));
        sign(draft.id(), ActKind.SIGN);
    }

    private Resolution inState(TreeAct act) {
        var resolution = tree.resolution(act.node().orElseThrow());
        var move = ResolutionMove.of(act.kind()).orElseThrow();
        if (!move.startsIn(resolution.state())) {
            throw Refusals.notAllowed(act.kind(), resolution.state().name());
        }
        return resolution;
    }

    private void record(ActKind act, Resolution before, String as, String remark) {
        tree.step(
                act,
                tree.resolution(before.id()),
                before.state().name(),
                tree.actor().is(as) ? as : tree.actor().position(),
                remark);
    }

    /** The position in which the actor is the author. */
    private String requireAuthor(String author, Optional<String> authorised) {
        if (tree.actor().is(author)) {
            return author;
        }
        if (authorised.filter(tree.actor()::is).isPresent()) {
            return author;
        }
        throw Refusals.of(ErrorCode.ONLY_AUTHOR, "not the author");
    }

    private String authorAbove(Resolution resolution) {
        var present = Optional.of(resolution);
        while (present.isPresent()) {
            var author = present.get().author();
            if (tree.actor().is(author)
                    || present.get().authorised().filter(tree.actor()::is).isPresent()) {
                return author;
            }
            present = present.get()
                    .parent()
                    .map(tree::execution)
                    .map(Execution::resolution)
                    .map(tree::resolution);
        }
        throw Refusals.of(ErrorCode.ONLY_AUTHOR, "neither the author nor one above");
    }
}
