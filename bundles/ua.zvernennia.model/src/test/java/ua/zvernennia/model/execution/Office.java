package ua.zvernennia.model.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;

/** A document in an office of numbered people: "p0" is the head; who is even manages people, who is odd does the work. */
final class Office {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate CONTROL = TODAY.plusDays(20);
    static final int PEOPLE = 12;

    private final TreePolicy policy;
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private ExecutionTree tree = ExecutionTree.empty(CardId.random());
    private CardState state = CardState.REGISTERED;

    Office() {
        this(TreePolicy.USUAL);
    }

    Office(TreePolicy policy) {
        this.policy = policy;
    }

    static String person(int number) {
        return "p" + number;
    }

    static Actor actor(int number) {
        return new Actor(person(number), Set.of(), "Особа " + number);
    }

    static ExecutorLine main(int executor) {
        return line(0, executor, ExecutorRole.MAIN);
    }

    static ExecutorLine co(int executor) {
        return line(0, executor, ExecutorRole.CO);
    }

    static ExecutorLine informed(int executor) {
        return line(0, executor, ExecutorRole.INFORMATION);
    }

    static ExecutorLine line(int point, int executor, ExecutorRole role) {
        return new ExecutorLine(NodeId.random(), point, person(executor), role, false, Optional.empty());
    }

    static ExecutorLine until(ExecutorLine line, LocalDate term) {
        return new ExecutorLine(
                line.id(), line.point(), line.executor(), line.role(), line.important(), Optional.of(term));
    }

    static ResolutionDraft draft(int author, Optional<NodeId> parent, ExecutorLine... lines) {
        return new ResolutionDraft(
                NodeId.random(),
                parent,
                person(author),
                Optional.empty(),
                TODAY,
                "Виконати і доповісти",
                true,
                List.of(),
                List.of(lines));
    }

    /** Does an act as a person; keeps the result. */
    Outcome act(int person, TreeAct act) {
        return act(actor(person), act);
    }

    Outcome act(Actor actor, TreeAct act) {
        return act(actor, act, 0);
    }

    Outcome act(Actor actor, TreeAct act, long known) {
        now = now.plusSeconds(60);
        var outcome = TreeRules.decide(tree, act, actor, circumstances(), known);
        tree = outcome.tree();
        state = outcome.cardState();
        return outcome;
    }

    /** Signs a resolution; gives the executions in the order of its lines. */
    List<NodeId> resolve(int author, Optional<NodeId> parent, ExecutorLine... lines) {
        act(author, TreeAct.of(ActKind.RESOLVE, draft(author, parent, lines)));
        return List.of(lines).stream().map(ExecutorLine::id).toList();
    }

    void start(int person, NodeId execution) {
        act(person, TreeAct.of(ActKind.START, execution));
    }

    void complete(int person, NodeId execution) {
        act(person, TreeAct.complete(execution, "Зроблено", ""));
    }

    ExecutionTree tree() {
        return tree;
    }

    CardState state() {
        return state;
    }

    Execution execution(NodeId id) {
        return tree.execution(id).orElseThrow();
    }

    Circumstances circumstances() {
        return new Circumstances(now, TODAY, state, Optional.of(CONTROL), positions(), policy);
    }

    /** All are valid but the last two: one has ended, one is vacant. */
    private static Map<String, Position> positions() {
        var positions = new TreeMap<String, Position>();
        IntStream.range(0, PEOPLE + 2).forEach(number -> {
            Optional<LocalDate> end = number == PEOPLE ? Optional.of(TODAY.minusDays(1)) : Optional.empty();
            var holder = number == PEOPLE + 1 ? "" : "Особа " + number;
            positions.put(
                    person(number),
                    new Position(person(number), "u" + number % 3, "Посада", holder, false, TODAY.minusYears(1), end));
        });
        return positions;
    }
}
