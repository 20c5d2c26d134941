package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What somebody asks to be done to a tree.
 *
 * @param node the resolution or execution it is about, as {@link ActKind#about} says
 * @param created id of the execution that a delegation or a new assignment makes
 * @param person position delegated to, assigned, or proposed on a return
 * @param date new term of a delegation or a rework; date of an answer
 * @param text result of a report, reason, number of the answer
 * @param note Примітка of a report
 * @param draft of a resolution
 */
public record TreeAct(
        ActKind kind,
        Optional<NodeId> node,
        Optional<NodeId> created,
        Optional<String> person,
        Optional<LocalDate> date,
        String text,
        String note,
        Optional<ResolutionDraft> draft) {

    public TreeAct {
        requireNonNull(kind, "kind");
        requireNonNull(node, "node");
        requireNonNull(created, "created");
        requireNonNull(person, "person");
        requireNonNull(date, "date");
        requireNonNull(draft, "draft");
        text = Texts.limited("text", text, ExecutionReport.RESULT_MAX);
        note = Texts.limited("note", note, ExecutionReport.NOTE_MAX);
        if (!kind.isRequest()) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, kind + " follows by itself", Map.of("field", "act"));
        }
        if (node.isEmpty() && kind.about() != ActKind.Node.NONE) {
            throw missing("node");
        }
        switch (kind) {
            case PREPARE, RESOLVE, CHANGE, REPLACE -> require(draft, "draft");
            case DELEGATE, REASSIGN -> {
                require(created, "created");
                require(person, "person");
            }
            case HAND_OVER -> {
                require(person, "person");
                requireText(text, "reason");
            }
            case COMPLETE -> requireText(text, "result");
            case INTERIM, RETURN, REWORK -> requireText(text, "reason");
            case ANSWER -> requireText(text, "answerNumber");
            case READY, SIGN, CANCEL, SEE, START, ACKNOWLEDGE, ACCEPT, WITHDRAW, LIFT_CONTROL, FULFIL -> {}
            case REMIND, PROPOSE_LIFT, CLOSE_WORK, REOPEN -> {}
        }
        Texts.limited("text", kind == ActKind.COMPLETE ? "" : text, Execution.REASON_MAX);
    }

    /** An act on a node that says nothing more: start, accept, sign … */
    public static TreeAct of(ActKind kind, NodeId node) {
        return of(kind, node, "");
    }

    /** An act on a node with a reason or a remark. */
    public static TreeAct of(ActKind kind, NodeId node, String text) {
        return new TreeAct(
                kind,
                Optional.of(node),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                "",
                Optional.empty());
    }

    /** Prepares or signs a new resolution. */
    public static TreeAct of(ActKind kind, ResolutionDraft draft) {
        return new TreeAct(
                kind,
                kind == ActKind.CHANGE ? Optional.of(draft.id()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.of(draft));
    }

    /** An act on the document itself. */
    public static TreeAct onDocument(ActKind kind, String text, Optional<LocalDate> date) {
        return new TreeAct(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), date, text, "", Optional.empty());
    }

    /** Puts a new resolution in the place of an old one. */
    public static TreeAct replace(NodeId old, ResolutionDraft draft, String reason) {
        return new TreeAct(
                ActKind.REPLACE,
                Optional.of(old),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason,
                "",
                Optional.of(draft));
    }

    public static TreeAct complete(NodeId execution, String result, String note) {
        return of(ActKind.COMPLETE, execution, result).with(note);
    }

    /** Delegates, or assigns another person in the place of one who handed it back. */
    public static TreeAct handOver(
            ActKind kind, NodeId execution, NodeId created, String person, Optional<LocalDate> term, String remark) {
        return new TreeAct(
                kind,
                Optional.of(execution),
                Optional.of(created),
                Optional.of(person),
                term,
                remark,
                "",
                Optional.empty());
    }

    /** Everything as it stands goes to another position. */
    public static TreeAct handOver(NodeId node, String person, String reason) {
        return new TreeAct(
                ActKind.HAND_OVER,
                Optional.of(node),
                Optional.empty(),
                Optional.of(person),
                Optional.empty(),
                reason,
                "",
                Optional.empty());
    }

    public static TreeAct returned(NodeId execution, String reason, Optional<String> proposed) {
        return new TreeAct(
                ActKind.RETURN,
                Optional.of(execution),
                Optional.empty(),
                proposed,
                Optional.empty(),
                reason,
                "",
                Optional.empty());
    }

    public static TreeAct rework(NodeId execution, String reason, Optional<LocalDate> term) {
        return new TreeAct(
                ActKind.REWORK,
                Optional.of(execution),
                Optional.empty(),
                Optional.empty(),
                term,
                reason,
                "",
                Optional.empty());
    }

    private TreeAct with(String newNote) {
        return new TreeAct(kind, node, created, person, date, text, newNote, draft);
    }

    private static void require(Optional<?> value, String field) {
        if (value.isEmpty()) {
            throw missing(field);
        }
    }

    private static void requireText(String text, String field) {
        if (text.isEmpty()) {
            throw missing(field);
        }
    }

    private static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
    }
}
