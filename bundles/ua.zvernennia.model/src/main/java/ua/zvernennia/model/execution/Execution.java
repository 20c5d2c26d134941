package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one person has to do by one resolution.
 *
 * @param revision of the tree, when this node last changed
 * @param ordinal place in the order of creation inside the tree
 * @param point index of the resolution's point from 1; 0 is the whole resolution
 * @param executor id of the position
 * @param unit id of the executor's unit when the execution was made
 * @param important !!!
 * @param term Строк, inclusive; empty is «не вказано»: the document's control date counts then
 * @param delegatedFrom the execution this one took over, delegated or handed back
 * @param reason why it was handed back or sent to rework, the last time
 * @param proposed whom the one who handed it back proposes: id of the position
 * @param reworks how often it was sent to rework
 */
public record Execution(
        NodeId id,
        long revision,
        int ordinal,
        NodeId resolution,
        int point,
        String executor,
        String unit,
        ExecutorRole role,
        boolean important,
        Optional<LocalDate> term,
        ExecutionState state,
        Optional<NodeId> delegatedFrom,
        ExecutionTimes times,
        ExecutionReport report,
        String reason,
        Optional<String> proposed,
        int reworks) {

    public static final int REASON_MAX = 2000;

    public Execution {
        requireNonNull(id, "id");
        requireNonNull(resolution, "resolution");
        requireNonNull(executor, "executor");
        requireNonNull(unit, "unit");
        requireNonNull(role, "role");
        requireNonNull(term, "term");
        requireNonNull(state, "state");
        requireNonNull(delegatedFrom, "delegatedFrom");
        requireNonNull(times, "times");
        requireNonNull(report, "report");
        requireNonNull(reason, "reason");
        requireNonNull(proposed, "proposed");
    }

    /** The last day, inclusive: its own term, or else the document's control date. */
    public Optional<LocalDate> due(Optional<LocalDate> controlDate) {
        return term.or(() -> controlDate);
    }

    /** Overdue from the day after {@link #due}; computed, never stored. «До відома» has no term. */
    public boolean overdueOn(LocalDate today, Optional<LocalDate> controlDate) {
        return role != ExecutorRole.INFORMATION
                && state.isOpen()
                && due(controlDate).filter(day -> day.isBefore(today)).isPresent();
    }

    Execution at(long newRevision) {
        return copy(newRevision, term, state, times, report, reason, proposed, reworks);
    }

    /** The same work, as it stands, of another position. */
    Execution of(String person, String ofUnit) {
        return new Execution(
                id,
                revision,
                ordinal,
                resolution,
                point,
                person,
                ofUnit,
                role,
                important,
                term,
                state,
                delegatedFrom,
                times,
                report,
                reason,
                proposed,
                reworks);
    }

    Execution received(Instant now) {
        return copy(revision, term, state, times.received(now), report, reason, proposed, reworks);
    }

    Execution moved(ExecutionState next, ExecutionTimes when) {
        return copy(revision, term, next, when, report, reason, proposed, reworks);
    }

    Execution reported(ExecutionReport what, Instant now) {
        return copy(revision, term, ExecutionState.DONE, times.done(Optional.of(now)), what, reason, proposed, reworks);
    }

    Execution returned(String why, Optional<String> whom, Instant now) {
        return copy(revision, term, ExecutionState.REFUSED, times.closed(now), report, why, whom, reworks);
    }

    Execution reworked(String why, Optional<LocalDate> newTerm) {
        return copy(
                revision,
                newTerm.or(() -> term),
                ExecutionState.IN_WORK,
                times.done(Optional.empty()),
                report,
                why,
                proposed,
                reworks + 1);
    }

    private Execution copy(
            long newRevision,
            Optional<LocalDate> newTerm,
            ExecutionState next,
            ExecutionTimes when,
            ExecutionReport what,
            String why,
            Optional<String> whom,
            int again) {
        return new Execution(
                id,
                newRevision,
                ordinal,
                resolution,
                point,
                executor,
                unit,
                role,
                important,
                newTerm,
                next,
                delegatedFrom,
                when,
                what,
                why,
                whom,
                again);
    }
}
