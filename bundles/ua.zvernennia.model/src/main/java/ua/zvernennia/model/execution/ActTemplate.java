package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * One act for many nodes.
 *
 * @param person delegated to
 * @param date term of a delegation or a rework
 * @param text result of a report, reason, what a reminder says
 */
public record ActTemplate(ActKind kind, Optional<String> person, Optional<LocalDate> date, String text, String note) {

    /** What can be done to many at once: nothing that needs words of its own for each. */
    public static final Set<ActKind> KINDS = Set.of(
            ActKind.START,
            ActKind.ACKNOWLEDGE,
            ActKind.COMPLETE,
            ActKind.DELEGATE,
            ActKind.ACCEPT,
            ActKind.REWORK,
            ActKind.REMIND,
            ActKind.HAND_OVER,
            ActKind.PROPOSE_LIFT,
            ActKind.LIFT_CONTROL);

    public ActTemplate {
        requireNonNull(kind, "kind");
        requireNonNull(person, "person");
        requireNonNull(date, "date");
        requireNonNull(text, "text");
        requireNonNull(note, "note");
        if (!KINDS.contains(kind)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, kind + " (expected: one of " + KINDS + ')', Map.of("field", "act"));
        }
    }

    public static ActTemplate of(ActKind kind, String text) {
        return new ActTemplate(kind, Optional.empty(), Optional.empty(), text, "");
    }

    /**
     * The act on one of them.
     *
     * @param created id of the execution that a delegation makes
     * @throws RegistryException when a part is missing or too long
     */
    public TreeAct on(NodeId node, NodeId created) {
        return new TreeAct(
                kind,
                Optional.of(node),
                kind == ActKind.DELEGATE ? Optional.of(created) : Optional.empty(),
                person,
                date,
                text,
                note,
                Optional.empty());
    }
}
