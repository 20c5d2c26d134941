package ua.zvernennia.model.execution;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;

/** Acts that leave the state of a node as it is. Whose they are is asked by rights, not by the place in the tree. */
final class StandingRules {

    private final TreeChange tree;
    private final ExecutorRules executors;

    StandingRules(TreeChange tree) {
        this.tree = tree;
        this.executors = new ExecutorRules(tree);
    }

    void apply(TreeAct act) {
        var id = act.node().orElseThrow();
        boolean resolution = tree.isResolution(id);
        if (act.kind() == ActKind.REMIND) {
            remind(resolution ? tree.executionsOf(id) : List.of(tree.execution(id)), act.text());
        } else if (resolution) {
            handOver(tree.resolution(id), act);
        } else {
            handOver(tree.execution(id), act);
        }
    }

    /** Nothing moves: the step tells, and whoever owes the work is notified by it. */
    private void remind(List<Execution> executions, String text) {
        var owed = executions.stream().filter(StandingRules::isOwed).toList();
        if (owed.isEmpty()) {
            throw Refusals.notAllowed(
                    ActKind.REMIND, executions.getFirst().state().name());
        }
        owed.forEach(each -> tree.step(
                ActKind.REMIND, each, each.state().name(), tree.actor().position(), text));
    }

    private void handOver(Execution execution, TreeAct act) {
        var person = act.person().orElseThrow();
        if (!isOwed(execution)) {
            throw Refusals.notAllowed(ActKind.HAND_OVER, execution.state().name());
        }
        executors.checkSuccessor(execution, person);
        if (below(execution.id()).contains(person)) {
            throw Refusals.executor(ErrorCode.EXECUTION_CYCLE, person);
        }
        var from = execution.executor();
        tree.put(execution.of(person, executors.valid(person).unit()));
        tree.below(execution.id()).stream()
                .filter(each -> each.state().isOpen() && each.author().equals(from))
                .forEach(each -> tree.put(each.by(person)));
        record(act, tree.execution(execution.id()));
    }

    /** Only one on the document itself: those below go with the execution that they stand under. */
    private void handOver(Resolution resolution, TreeAct act) {
        var person = act.person().orElseThrow();
        if (!resolution.state().isOpen() || resolution.parent().isPresent()) {
            throw Refusals.notAllowed(ActKind.HAND_OVER, resolution.state().name());
        }
        executors.valid(person);
        var told = new HashSet<String>();
        tree.executionsOf(resolution.id()).forEach(each -> {
            told.add(each.executor());
            told.addAll(below(each.id()));
        });
        if (told.contains(person) || person.equals(resolution.author())) {
            throw Refusals.executor(ErrorCode.EXECUTION_CYCLE, person);
        }
        tree.put(resolution.by(person));
        tree.controlGoes(resolution.author(), person);
        tree.step(
                act.kind(),
                tree.resolution(resolution.id()),
                resolution.state().name(),
                tree.actor().position(),
                act.text());
    }

    private void record(TreeAct act, Execution after) {
        tree.step(act.kind(), after, after.state().name(), tree.actor().position(), act.text());
    }

    private static boolean isOwed(Execution execution) {
        return execution.role() != ExecutorRole.INFORMATION
                && execution.state().isOpen()
                && execution.times().received().isPresent();
    }

    /** Everybody who was told to do something below an execution. */
    private Set<String> below(NodeId execution) {
        var people = new HashSet<String>();
        var waiting = new ArrayDeque<NodeId>(List.of(execution));
        while (!waiting.isEmpty()) {
            tree.below(waiting.remove()).stream()
                    .flatMap(each -> tree.executionsOf(each.id()).stream())
                    .forEach(each -> {
                        people.add(each.executor());
                        waiting.add(each.id());
                    });
        }
        return people;
    }
}
