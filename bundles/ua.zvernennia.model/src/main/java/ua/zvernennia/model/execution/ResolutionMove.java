package ua.zvernennia.model.execution;

import static ua.zvernennia.model.execution.ResolutionState.ACTIVE;
import static ua.zvernennia.model.execution.ResolutionState.CANCELLED;
import static ua.zvernennia.model.execution.ResolutionState.DRAFT;
import static ua.zvernennia.model.execution.ResolutionState.FULFILLED;
import static ua.zvernennia.model.execution.ResolutionState.READY;
import static ua.zvernennia.model.execution.ResolutionState.REPLACED;

import java.util.List;
import java.util.Optional;

/** The table of legal moves of a resolution; whatever is not in it is refused. */
public enum ResolutionMove {
    PREPARE(ActKind.PREPARE, "", DRAFT, "executors, one responsible per point", "visible to its executors at once"),
    CHANGE(ActKind.CHANGE, "DRAFT READY", DRAFT, "as PREPARE", ""),
    MAKE_READY(ActKind.READY, "DRAFT", READY, "", "waits for the author"),
    SIGN(
            ActKind.SIGN,
            "DRAFT READY",
            ACTIVE,
            "the author or the authorised one; terms not past; valid positions",
            "SIGNED and at once ACTIVE: executions begin, the first one on the document sets control"),
    RESOLVE(ActKind.RESOLVE, "", ACTIVE, "PREPARE and SIGN together", "as SIGN"),
    FULFIL(
            ActKind.FULFIL,
            "ACTIVE",
            FULFILLED,
            "all work accepted; without any work, all «до відома» acknowledged",
            "by itself; who only reads may still acknowledge"),
    CANCEL(
            ActKind.CANCEL,
            "DRAFT READY ACTIVE",
            CANCELLED,
            "the author, or the author of a resolution above",
            "executions and what is below are cancelled"),
    REPLACE(ActKind.REPLACE, "ACTIVE", REPLACED, "the author; reason", "as CANCEL; the new one is signed");

    private final ActKind act;
    private final String from;
    private final ResolutionState to;
    private final String guard;
    private final String effect;

    ResolutionMove(ActKind act, String from, ResolutionState to, String guard, String effect) {
        this.act = act;
        this.from = from;
        this.to = to;
        this.guard = guard;
        this.effect = effect;
    }

    /** The move that an act makes. */
    public static Optional<ResolutionMove> of(ActKind act) {
        return List.of(values()).stream().filter(move -> move.act == act).findFirst();
    }

    public ActKind act() {
        return act;
    }

    /** Empty: a new resolution. */
    public List<ResolutionState> from() {
        return from.isEmpty()
                ? List.of()
                : List.of(from.split(" ")).stream()
                        .map(ResolutionState::valueOf)
                        .toList();
    }

    public boolean startsIn(ResolutionState state) {
        return from().contains(state);
    }

    public ResolutionState to() {
        return to;
    }

    /** What must hold beside the state, for the printed table. */
    public String guard() {
        return guard;
    }

    /** What else happens, for the printed table. */
    public String effect() {
        return effect;
    }
}
