package ua.zvernennia.model.execution;

import static ua.zvernennia.model.execution.ExecutionState.ACCEPTED;
import static ua.zvernennia.model.execution.ExecutionState.ACKNOWLEDGED;
import static ua.zvernennia.model.execution.ExecutionState.CANCELLED;
import static ua.zvernennia.model.execution.ExecutionState.DELEGATED;
import static ua.zvernennia.model.execution.ExecutionState.DONE;
import static ua.zvernennia.model.execution.ExecutionState.IN_WORK;
import static ua.zvernennia.model.execution.ExecutionState.REFUSED;
import static ua.zvernennia.model.execution.ExecutionState.SEEN;

import java.util.List;
import java.util.Optional;

/** The table of legal moves of an execution; whatever is not in it is refused. */
public enum ExecutionMove {
    SEE(ActKind.SEE, "NEW", SEEN, Who.EXECUTOR, "", "time of the first look"),
    START(ActKind.START, "NEW SEEN", IN_WORK, Who.EXECUTOR, "not «до відома»", "Взято на виконання = now"),
    RESOLVE(
            ActKind.RESOLVE,
            "IN_WORK",
            IN_WORK,
            Who.EXECUTOR,
            "not deeper than the policy; no cycle",
            "a resolution of the executor's own below it"),
    DELEGATE(
            ActKind.DELEGATE,
            "NEW SEEN IN_WORK",
            DELEGATED,
            Who.EXECUTOR,
            "no open resolutions below; no cycle; valid position",
            "new execution of another person; this one stays answerable"),
    RETURN(ActKind.RETURN, "NEW SEEN", REFUSED, Who.EXECUTOR, "reason", "the author names another one"),
    REASSIGN(
            ActKind.REASSIGN,
            "REFUSED",
            REFUSED,
            Who.AUTHOR,
            "nobody took its place yet",
            "new execution of another person for the same point"),
    INTERIM(ActKind.INTERIM, "IN_WORK", IN_WORK, Who.EXECUTOR, "text", "control stays"),
    COMPLETE(
            ActKind.COMPLETE,
            "IN_WORK",
            DONE,
            Who.EXECUTOR,
            "result; policy on open co-executors and subordinates",
            "Виконано = now"),
    ACCEPT(
            ActKind.ACCEPT,
            "DONE",
            ACCEPTED,
            Who.AUTHOR,
            "not one's own report",
            "what is open below is cancelled; the resolution may be fulfilled by it"),
    REWORK(
            ActKind.REWORK,
            "DONE",
            IN_WORK,
            Who.REVIEWER,
            "reason; not one's own report",
            "REWORK: counter + 1, report kept in the history"),
    WITHDRAW(ActKind.WITHDRAW, "NEW SEEN IN_WORK DONE", CANCELLED, Who.AUTHOR, "reason", "resolutions below cancelled"),
    CANCEL(ActKind.CANCEL, "NEW SEEN IN_WORK DONE", CANCELLED, Who.NOBODY, "", "with its resolution"),
    ACKNOWLEDGE(ActKind.ACKNOWLEDGE, "NEW SEEN", ACKNOWLEDGED, Who.EXECUTOR, "only «до відома»", "closed");

    /** Whose act it is. */
    public enum Who {
        /** The executor, or who substitutes for them. */
        EXECUTOR,
        /** The author of the resolution, the authorised one, or who substitutes for them. */
        AUTHOR,
        /** The author, or whoever delegated it. */
        REVIEWER,
        /** It follows from something else. */
        NOBODY
    }

    private final ActKind act;
    private final String from; // an enum's fields must be immutable, and a List says nothing of that
    private final ExecutionState to;
    private final Who who;
    private final String guard;
    private final String effect;

    ExecutionMove(ActKind act, String from, ExecutionState to, Who who, String guard, String effect) {
        this.act = act;
        this.from = from;
        this.to = to;
        this.who = who;
        this.guard = guard;
        this.effect = effect;
    }

    /** The move that an act makes. */
    public static Optional<ExecutionMove> of(ActKind act) {
        return List.of(values()).stream().filter(move -> move.act == act).findFirst();
    }

    public ActKind act() {
        return act;
    }

    public List<ExecutionState> from() {
        return List.of(from.split(" ")).stream().map(ExecutionState::valueOf).toList();
    }

    public boolean startsIn(ExecutionState state) {
        return from().contains(state);
    }

    public ExecutionState to() {
        return to;
    }

    public Who who() {
        return who;
    }

    /** What must hold beside the state and the person, for the printed table. */
    public String guard() {
        return guard;
    }

    /** What else happens, for the printed table. */
    public String effect() {
        return effect;
    }
}
