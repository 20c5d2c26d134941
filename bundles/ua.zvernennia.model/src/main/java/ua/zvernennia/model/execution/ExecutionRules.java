package ua.zvernennia.model.execution;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;

/** Acts on executions. */
final class ExecutionRules {

    private final TreeChange tree;
    private final ExecutorRules executors;
    private final ResolutionRules resolutions;

    ExecutionRules(TreeChange tree) {
        this.tree = tree;
        this.executors = new ExecutorRules(tree);
        this.resolutions = new ResolutionRules(tree);
    }

    void apply(TreeAct act) {
        var execution = tree.execution(act.node().orElseThrow());
        var move = ExecutionMove.of(act.kind()).orElseThrow();
        var by = by(execution, move.who());
        if (!move.startsIn(execution.state()) || execution.times().received().isEmpty()) {
            throw Refusals.notAllowed(act.kind(), execution.state().name());
        }
        var now = tree.now().now();
        var times = execution.times();
        switch (move) {
            case SEE -> tree.put(execution.moved(move.to(), times.seen(now)));
            case START -> {
                requireWork(execution, act.kind());
                tree.put(execution.moved(move.to(), times.started(now)));
            }
            case ACKNOWLEDGE -> {
                if (execution.role() != ExecutorRole.INFORMATION) {
                    throw Refusals.notAllowed(act.kind(), execution.role().name());
                }
                tree.put(execution.moved(move.to(), times.seen(now).closed(now)));
            }
            case INTERIM -> tree.put(execution);
            case COMPLETE -> complete(execution, act);
            case DELEGATE -> delegate(execution, act);
            case RETURN -> {
                requireWork(execution, act.kind());
                act.person().ifPresent(executors::valid);
                tree.put(execution.returned(act.text(), act.person(), now));
            }
            case REASSIGN -> reassign(execution, act);
            case REWORK -> rework(execution, act);
            case ACCEPT -> {
                requireOthersReport(execution);
                tree.put(execution.moved(move.to(), times.closed(now)));
                resolutions.endBelow(execution.id(), by, act.text());
            }
            case WITHDRAW -> {
                resolutions.cancel(execution, by, act.text());
                return; // recorded there
            }
            case RESOLVE, CANCEL -> throw new IllegalArgumentException(move + " is about resolutions");
        }
        tree.step(act.kind(), tree.execution(execution.id()), execution.state().name(), by, act.text());
    }

    private void complete(Execution execution, TreeAct act) {
        if (execution.role() == ExecutorRole.MAIN && openCoExecutors(execution)) {
            refuseOrWarn(ErrorCode.OPEN_CO_EXECUTORS, TreeWarning.OPEN_CO_EXECUTORS);
        }
        if (openBelow(execution)) {
            refuseOrWarn(ErrorCode.OPEN_SUBORDINATES, TreeWarning.OPEN_SUBORDINATES);
        }
        var report = new ExecutionReport(Optional.of(tree.actor().position()), act.text(), act.note());
        tree.put(execution.reported(report, tree.now().now()));
    }

    private void delegate(Execution execution, TreeAct act) {
        if (tree.below(execution.id()).stream().anyMatch(each -> each.state().isOpen())) {
            throw Refusals.of(ErrorCode.OPEN_SUBORDINATES, "resolutions of one's own below are open");
        }
        requireOpenAbove(execution, act.kind());
        succeed(execution, act);
        tree.put(execution.moved(
                ExecutionState.DELEGATED, execution.times().closed(tree.now().now())));
    }

    private void reassign(Execution execution, TreeAct act) {
        if (tree.executions().stream()
                .anyMatch(each ->
                        each.delegatedFrom().filter(execution.id()::equals).isPresent())) {
            throw Refusals.notAllowed(act.kind(), execution.state().name());
        }
        if (tree.resolution(execution.resolution()).state() != ResolutionState.ACTIVE) {
            throw Refusals.notAllowed(
                    act.kind(), tree.resolution(execution.resolution()).state().name());
        }
        requireOpenAbove(execution, act.kind());
        succeed(execution, act);
        tree.put(execution);
    }

    /** Makes the execution of whoever takes over: the same work, a term of its own if one is given. */
    private void succeed(Execution from, TreeAct act) {
        var person = act.person().orElseThrow();
        var created = act.created().orElseThrow();
        if (tree.knows(created)) {
            throw Refusals.invalid("created", "the id is in the tree already");
        }
        executors.checkSuccessor(from, person);
        var above = from.term()
                .or(() ->
                        executors.parentTerm(tree.resolution(from.resolution()).parent()));
        act.date().ifPresent(term -> executors.checkTerm(term, above));
        tree.put(new Execution(
                created,
                tree.revision(),
                tree.nextOrdinal(),
                from.resolution(),
                from.point(),
                person,
                executors.valid(person).unit(),
                from.role(),
                from.important(),
                act.date().or(from::term),
                ExecutionState.NEW,
                Optional.of(from.id()),
                ExecutionTimes.NONE.received(tree.now().now()),
                ExecutionReport.NONE,
                "",
                Optional.empty(),
                0));
    }

    private void rework(Execution execution, TreeAct act) {
        requireOthersReport(execution);
        requireOpenAbove(execution, act.kind());
        var above = executors.parentTerm(tree.resolution(execution.resolution()).parent());
        act.date().ifPresent(term -> executors.checkTerm(term, above));
        tree.put(execution.reworked(act.text(), act.date()));
    }

    /** What was reported upwards must not be opened again below it. */
    private void requireOpenAbove(Execution execution, ActKind act) {
        tree.resolution(execution.resolution()).parent().map(tree::execution).ifPresent(parent -> {
            if (parent.state() != ExecutionState.IN_WORK) {
                throw Refusals.notAllowed(act, parent.state().name());
            }
        });
    }

    private void requireOthersReport(Execution execution) {
        if (execution.report().by().filter(tree.actor().position()::equals).isPresent()) {
            throw Refusals.of(ErrorCode.OWN_REPORT, "the actor's own report");
        }
    }

    private static void requireWork(Execution execution, ActKind act) {
        if (execution.role() == ExecutorRole.INFORMATION) {
            throw Refusals.notAllowed(act, execution.role().name());
        }
    }

    private boolean openCoExecutors(Execution main) {
        return tree.executionsOf(main.resolution()).stream()
                .anyMatch(each -> each.role() == ExecutorRole.CO
                        && each.point() == main.point()
                        && each.state().isOpen());
    }

    private boolean openBelow(Execution execution) {
        return tree.below(execution.id()).stream()
                .filter(each -> each.state() == ResolutionState.ACTIVE)
                .flatMap(each -> tree.executionsOf(each.id()).stream())
                .anyMatch(each ->
                        each.role() != ExecutorRole.INFORMATION && each.state().isOpen());
    }

    private void refuseOrWarn(ErrorCode code, TreeWarning warning) {
        if (tree.now().policy().openWork() == TreePolicy.OpenWork.REFUSE) {
            throw Refusals.of(code, "work is open that this report covers");
        }
        tree.warn(warning);
    }

    /** The position in which the actor may do it. */
    private String by(Execution execution, ExecutionMove.Who who) {
        var resolution = tree.resolution(execution.resolution());
        boolean author = tree.actor().is(resolution.author())
                || resolution.authorised().filter(tree.actor()::is).isPresent();
        return switch (who) {
            case EXECUTOR -> {
                if (!tree.actor().is(execution.executor())) {
                    throw Refusals.of(ErrorCode.ONLY_EXECUTOR, "not the executor");
                }
                yield execution.executor();
            }
            case AUTHOR -> {
                if (!author) {
                    throw Refusals.of(ErrorCode.ONLY_AUTHOR, "not the author");
                }
                yield resolution.author();
            }
            case REVIEWER -> {
                if (author) {
                    yield resolution.author();
                }
                yield new Ancestry(tree)
                        .delegators(execution).stream()
                                .filter(tree.actor()::is)
                                .findFirst()
                                .orElseThrow(() -> Refusals.of(ErrorCode.ONLY_AUTHOR, "not the author"));
            }
            case NOBODY -> throw Refusals.of(ErrorCode.ONLY_AUTHOR, "nobody's act");
        };
    }
}
