package ua.zvernennia.model.execution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.directory.Position;

/** Who may be named, and until when. */
final class ExecutorRules {

    private final TreeChange tree;

    ExecutorRules(TreeChange tree) {
        this.tree = tree;
    }

    /** The position, if somebody holds it today. */
    Position valid(String position) {
        return Optional.ofNullable(tree.now().positions().get(position))
                .filter(each ->
                        each.validOn(tree.now().today()) && !each.holder().isEmpty())
                .orElseThrow(() -> Refusals.executor(ErrorCode.EXECUTOR_NOT_VALID, position));
    }

    /** The rows of a resolution: who, in which role, for which point, until when. */
    void check(ResolutionDraft draft) {
        var ancestry = new Ancestry(tree).people(draft.parent());
        var ids = new HashSet<NodeId>();
        for (var line : draft.executors()) {
            if (!ids.add(line.id())) {
                throw Refusals.invalid("executors", "one row twice");
            }
            checkPoint(line, draft.points().size());
            valid(line.executor());
            if (line.executor().equals(draft.author())
                    || (line.role() != ExecutorRole.INFORMATION && ancestry.contains(line.executor()))) {
                throw Refusals.executor(ErrorCode.EXECUTION_CYCLE, line.executor());
            }
            line.term().ifPresent(term -> checkTerm(term, parentTerm(draft.parent())));
        }
        for (int point = draft.points().isEmpty() ? 0 : 1;
                point <= draft.points().size();
                point++) {
            checkOneResponsible(draft.executors(), point);
        }
    }

    /** Not past, not after the control date; after the term above with a warning (rule TS). */
    void checkTerm(LocalDate term, Optional<LocalDate> parent) {
        var today = tree.now().today();
        if (term.isBefore(today)) {
            throw Refusals.term(ErrorCode.TERM_IN_PAST, term, today);
        }
        var control = tree.now().controlDate();
        if (control.filter(term::isAfter).isPresent()) {
            throw Refusals.term(ErrorCode.TERM_AFTER_CONTROL_DATE, term, control.get());
        }
        if (parent.filter(term::isAfter).isPresent()) {
            tree.warn(TreeWarning.TERM_AFTER_PARENT);
        }
    }

    /** The nearest term stated above. */
    Optional<LocalDate> parentTerm(Optional<NodeId> execution) {
        var above = execution;
        while (above.isPresent()) {
            var present = tree.execution(above.get());
            if (present.term().isPresent()) {
                return present.term();
            }
            above = tree.resolution(present.resolution()).parent();
        }
        return Optional.empty();
    }

    /** Nobody is told to do what somebody above, or somebody who handed it on, was told to do. */
    void checkSuccessor(Execution from, String person) {
        var resolution = tree.resolution(from.resolution());
        var above = new Ancestry(tree).people(resolution.parent());
        var delegators = new Ancestry(tree).delegators(from);
        if (person.equals(resolution.author())
                || person.equals(from.executor())
                || above.contains(person)
                || delegators.contains(person)) {
            throw Refusals.executor(ErrorCode.EXECUTION_CYCLE, person);
        }
        if (delegators.size() + 1 > tree.now().policy().deepest()) {
            throw Refusals.of(ErrorCode.TREE_TOO_DEEP, "delegated " + delegators.size() + " times");
        }
        boolean there = tree.executionsOf(resolution.id()).stream()
                .anyMatch(each -> each.point() == from.point()
                        && each.executor().equals(person)
                        && each.state().isLive());
        if (there) {
            throw Refusals.executor(ErrorCode.EXECUTOR_TWICE, person);
        }
        valid(person);
    }

    private static void checkPoint(ExecutorLine line, int points) {
        boolean whole = points == 0 || line.role() == ExecutorRole.INFORMATION;
        if (line.point() < (whole ? 0 : 1) || line.point() > points) {
            throw Refusals.invalid("point", "point " + line.point() + " (expected: one of " + points + ')');
        }
    }

    private static void checkOneResponsible(List<ExecutorLine> lines, int point) {
        var here = lines.stream().filter(line -> line.point() == point).toList();
        Set<String> people = new HashSet<>();
        for (var line : here) {
            if (!people.add(line.executor())) {
                throw Refusals.executor(ErrorCode.EXECUTOR_TWICE, line.executor());
            }
        }
        var responsible =
                here.stream().filter(line -> line.role() == ExecutorRole.MAIN).count();
        boolean work = here.stream().anyMatch(line -> line.role() != ExecutorRole.INFORMATION);
        if (responsible > 1 || (work && responsible == 0) || here.isEmpty()) {
            throw Refusals.of(
                    ErrorCode.ONE_RESPONSIBLE, "point " + point + ": " + responsible + " responsible (expected: 1)");
        }
    }
}
