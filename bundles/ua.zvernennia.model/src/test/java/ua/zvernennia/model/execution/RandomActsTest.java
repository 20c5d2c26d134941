package ua.zvernennia.model.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardMoves;
import ua.zvernennia.model.registration.CardState;

/** Random people do random things: what is legal happens, what is not is refused, and the tree stays sound. */
class RandomActsTest {

    @Property(tries = 150)
    void whatever_is_done_by_whomever_the_tree_stays_sound(
            @ForAll int seed, @ForAll @IntRange(min = 20, max = 120) int acts) {
        var random = new Random(seed);
        var office = new Office();
        for (int i = 0; i < acts; i++) {
            var before = office.tree();
            var state = office.state();
            // Half of the people are the right ones, or hardly anything would ever happen.
            try {
                var act = anyAct(random, office.tree());
                var person = random.nextBoolean() ? rightPerson(act, office) : random.nextInt(Office.PEOPLE);
                office.act(person, act);
                assertThat(office.tree().revision()).isEqualTo(before.revision() + 1);
                checkMoves(before, office.tree());
                checkCardMove(state, office.state());
            } catch (RegistryException refused) {
                assertThat(office.tree()).isEqualTo(before);
                assertThat(office.state()).isEqualTo(state);
            }
            checkSound(office);
        }
    }

    private static TreeAct anyAct(Random random, ExecutionTree tree) {
        if (tree.executions().isEmpty() || random.nextInt(12) == 0) {
            return TreeAct.of(
                    random.nextInt(4) == 0 ? ActKind.PREPARE : ActKind.RESOLVE, anyDraft(random, Optional.empty()));
        }
        var execution = tree.executions().get(random.nextInt(tree.executions().size()));
        var resolution =
                tree.resolutions().get(random.nextInt(tree.resolutions().size()));
        var person = Office.person(random.nextInt(Office.PEOPLE + 2));
        return switch (random.nextInt(8)) {
            case 0 -> TreeAct.of(random.nextInt(4) == 0 ? ActKind.CANCEL : ActKind.SIGN, resolution.id(), "Так");
            case 1, 2 -> TreeAct.of(ActKind.RESOLVE, anyDraft(random, Optional.of(execution)));
            case 3 ->
                TreeAct.onDocument(random.nextBoolean() ? ActKind.ANSWER : ActKind.LIFT_CONTROL, "1", Optional.empty());
            case 4 ->
                TreeAct.handOver(
                        random.nextBoolean() ? ActKind.DELEGATE : ActKind.REASSIGN,
                        execution.id(),
                        NodeId.random(),
                        person,
                        Optional.empty(),
                        "");
            default -> onExecution(random, execution.id());
        };
    }

    private static TreeAct onExecution(Random random, NodeId execution) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> TreeAct.of(ActKind.START, execution);
            case 3 -> TreeAct.of(ActKind.SEE, execution);
            case 4, 5 -> TreeAct.complete(execution, "Зроблено", "");
            case 6 -> TreeAct.returned(execution, "Ні", Optional.empty());
            case 7 -> TreeAct.rework(execution, "Ще", Optional.empty());
            case 8, 9 -> TreeAct.of(ActKind.ACCEPT, execution);
            case 10 -> TreeAct.of(ActKind.WITHDRAW, execution, "Ні");
            case 11 -> TreeAct.handOver(execution, "p" + random.nextInt(Office.PEOPLE), "Звільняється");
            case 12 -> TreeAct.of(ActKind.REMIND, execution, "Час");
            default -> TreeAct.of(ActKind.ACKNOWLEDGE, execution);
        };
    }

    private static ResolutionDraft anyDraft(Random random, Optional<Execution> parent) {
        int author = parent.map(each -> number(each.executor())).orElse(0);
        var lines = new ArrayList<ExecutorLine>();
        lines.add(Office.main(random.nextInt(Office.PEOPLE)));
        if (random.nextInt(3) == 0) {
            lines.add(Office.co(random.nextInt(Office.PEOPLE)));
        }
        if (random.nextInt(4) == 0) {
            lines.add(Office.informed(random.nextInt(Office.PEOPLE)));
        }
        return Office.draft(author, parent.map(Execution::id), lines.toArray(ExecutorLine[]::new));
    }

    private static int rightPerson(TreeAct act, Office office) {
        if (act.draft().isPresent()) {
            return number(act.draft().get().author());
        }
        return act.node()
                .flatMap(id -> office.tree().execution(id))
                .map(execution -> number(
                        ExecutionMove.of(act.kind())
                                        .filter(move -> move.who() == ExecutionMove.Who.EXECUTOR)
                                        .isPresent()
                                ? execution.executor()
                                : office.tree()
                                        .resolution(execution.resolution())
                                        .orElseThrow()
                                        .author()))
                .orElse(0);
    }

    private static int number(String person) {
        return Integer.parseInt(person.substring(1));
    }

    /** Only moves of the tables happened. */
    private static void checkMoves(ExecutionTree before, ExecutionTree after) {
        for (var execution : before.executions()) {
            var now = after.execution(execution.id()).orElseThrow();
            if (now.state() != execution.state()) {
                assertThat(List.of(ExecutionMove.values()))
                        .anyMatch(move -> move.startsIn(execution.state()) && move.to() == now.state());
                assertThat(now.revision()).isEqualTo(after.revision());
            }
        }
        for (var resolution : before.resolutions()) {
            var now = after.resolution(resolution.id()).orElseThrow();
            if (now.state() != resolution.state()) {
                assertThat(List.of(ResolutionMove.values()))
                        .anyMatch(move -> move.startsIn(resolution.state()) && move.to() == now.state());
            }
        }
    }

    private static void checkCardMove(CardState before, CardState after) {
        assertThat(before == after
                        || CardMoves.all().stream().anyMatch(move -> move.from() == before && move.to() == after))
                .as("%s to %s", before, after)
                .isTrue();
    }

    private static void checkSound(Office office) {
        var tree = office.tree();
        Map<String, Integer> responsible = new HashMap<>();
        for (var execution : tree.executions()) {
            var resolution = tree.resolution(execution.resolution()).orElseThrow(); // no orphan
            if (execution.role() == ExecutorRole.MAIN && execution.state().isLive()) {
                responsible.merge(resolution.id() + " " + execution.point(), 1, Integer::sum);
            }
            if (!resolution.state().isOpen() && resolution.state() != ResolutionState.FULFILLED) {
                assertThat(execution.state().isOpen()).isFalse();
            }
            checkReport(tree, execution);
        }
        assertThat(responsible.values()).allMatch(count -> count <= 1);
        for (var resolution : tree.resolutions()) {
            checkAbove(tree, resolution);
            checkFulfilled(office, resolution);
        }
        assertThat(tree.controlLifted().isPresent()).isEqualTo(office.state() == CardState.CLOSED);
    }

    private static void checkReport(ExecutionTree tree, Execution execution) {
        if (execution.state().isReported()) {
            assertThat(execution.report().by()).isPresent();
        }
        if (execution.role() == ExecutorRole.MAIN && execution.state() == ExecutionState.DONE) {
            assertThat(tree.executions())
                    .noneMatch(each -> each.resolution().equals(execution.resolution())
                            && each.role() == ExecutorRole.CO
                            && each.point() == execution.point()
                            && each.state().isOpen()
                            && each.reworks() == 0
                            && each.delegatedFrom().isEmpty());
        }
    }

    /**
     * All work of a fulfilled resolution is settled. Only «До відома» may still be unread, beside work: its reader owes
     * nothing that the document waits for, and can acknowledge it whatever became of the document.
     */
    private static void checkFulfilled(Office office, Resolution resolution) {
        if (resolution.state() != ResolutionState.FULFILLED) {
            return;
        }
        var executions = office.tree().executions().stream()
                .filter(each -> each.resolution().equals(resolution.id()))
                .toList();
        var open = executions.stream()
                .filter(each -> each.state().isOpen() || each.state() == ExecutionState.DONE)
                .toList();
        assertThat(open).allMatch(each -> each.role() == ExecutorRole.INFORMATION);
        assertThat(open)
                .allMatch(each -> TreeRules.refusal(
                                office.tree(),
                                TreeAct.of(ActKind.ACKNOWLEDGE, each.id()),
                                Office.actor(number(each.executor())),
                                office.circumstances())
                        .isEmpty());
        boolean work = executions.stream()
                .anyMatch(each -> each.role() != ExecutorRole.INFORMATION && each.state() == ExecutionState.ACCEPTED);
        assertThat(work || open.isEmpty()).isTrue();
    }

    /** Every path to the top ends, and nobody stands on it twice. */
    private static void checkAbove(ExecutionTree tree, Resolution resolution) {
        Set<String> authors = new HashSet<>();
        var present = Optional.of(resolution);
        while (present.isPresent()) {
            assertThat(authors.add(present.get().author())).isTrue();
            present = present.get()
                    .parent()
                    .map(id -> tree.execution(id).orElseThrow())
                    .map(each -> tree.resolution(each.resolution()).orElseThrow());
        }
        assertThat(authors).hasSizeLessThanOrEqualTo(TreePolicy.USUAL.deepest());
    }
}
