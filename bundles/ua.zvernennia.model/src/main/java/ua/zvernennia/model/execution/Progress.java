package ua.zvernennia.model.execution;

import java.util.List;
import ua.zvernennia.model.registration.CardState;

/** How the state of a document follows its tree (the moves of the card that resolutions and reports make). */
final class Progress {

    private Progress() {}

    /** Whether an act may be done at all while the document is in a state. */
    static boolean allows(ActKind act, CardState state) {
        return switch (act) {
            case PREPARE, RESOLVE, CHANGE, READY, SIGN ->
                isOneOf(state, CardState.REGISTERED, CardState.PRELIMINARY, CardState.AT_HEAD, CardState.IN_EXECUTION);
            case CANCEL, REPLACE, START, INTERIM, COMPLETE, DELEGATE, RETURN, REASSIGN, REWORK, WITHDRAW ->
                isOneOf(
                        state,
                        CardState.REGISTERED,
                        CardState.PRELIMINARY,
                        CardState.AT_HEAD,
                        CardState.IN_EXECUTION,
                        CardState.ON_CHECK);
            case ACCEPT -> isOneOf(state, CardState.IN_EXECUTION, CardState.ON_CHECK, CardState.ANSWERED);
            case REMIND -> !state.isFinal();
            case HAND_OVER -> !state.isFinal() || state == CardState.ANSWERED; // somebody must lift control
            case SEE, ACKNOWLEDGE, FULFIL, CLOSE_WORK, REOPEN -> true;
            case ANSWER -> state == CardState.ON_CHECK;
            case LIFT_CONTROL, PROPOSE_LIFT -> state == CardState.ANSWERED;
        };
    }

    /** Whether a document in this state leaves nobody anything to do. */
    static boolean endsWork(CardState state) {
        return switch (state) {
            case FORWARDED, RETURNED, NOT_CONSIDERED, MERGED, WITHDRAWN, VOID -> true;
            case REGISTERED, PRELIMINARY, AT_HEAD, IN_EXECUTION, ON_CHECK, ANSWERED, CLOSED -> false;
            case FILED, ARCHIVED, DESTROYED -> false; // it had ended before
        };
    }

    static CardState after(ActKind act, CardState before, ExecutionTree tree) {
        if (act == ActKind.ANSWER) {
            return CardState.ANSWERED;
        }
        if (act == ActKind.LIFT_CONTROL) {
            return CardState.CLOSED;
        }
        if (isOneOf(before, CardState.REGISTERED, CardState.PRELIMINARY, CardState.AT_HEAD)) {
            return beforeExecution(before, tree);
        }
        if (isOneOf(before, CardState.IN_EXECUTION, CardState.ON_CHECK)) {
            return allReported(tree) ? CardState.ON_CHECK : CardState.IN_EXECUTION;
        }
        return before;
    }

    private static CardState beforeExecution(CardState before, ExecutionTree tree) {
        if (tree.top().stream().anyMatch(each -> each.signedAt().isPresent())) {
            return CardState.IN_EXECUTION;
        }
        if (before == CardState.AT_HEAD || has(tree, ResolutionState.READY)) {
            return CardState.AT_HEAD;
        }
        return has(tree, ResolutionState.DRAFT) ? CardState.PRELIMINARY : before;
    }

    /** Every point of the resolutions on the document has the report of its responsible executor. */
    private static boolean allReported(ExecutionTree tree) {
        var signed = tree.top().stream()
                .filter(each -> each.state() == ResolutionState.ACTIVE || each.state() == ResolutionState.FULFILLED)
                .toList();
        return !signed.isEmpty() && signed.stream().allMatch(each -> reported(tree, each));
    }

    private static boolean reported(ExecutionTree tree, Resolution resolution) {
        var responsible = tree.executions().stream()
                .filter(each -> each.resolution().equals(resolution.id())
                        && each.role() == ExecutorRole.MAIN
                        && each.state() != ExecutionState.DELEGATED
                        && each.state() != ExecutionState.CANCELLED)
                .toList();
        return resolution.state() == ResolutionState.FULFILLED
                || (!responsible.isEmpty()
                        && responsible.stream()
                                .allMatch(each -> each.state().isReported() || hasSuccessor(tree, each)));
    }

    private static boolean hasSuccessor(ExecutionTree tree, Execution refused) {
        return refused.state() == ExecutionState.REFUSED
                && tree.executions().stream()
                        .anyMatch(each -> each.delegatedFrom()
                                .filter(refused.id()::equals)
                                .isPresent());
    }

    private static boolean has(ExecutionTree tree, ResolutionState state) {
        return tree.top().stream().anyMatch(each -> each.state() == state);
    }

    private static boolean isOneOf(CardState state, CardState... states) {
        return List.of(states).contains(state);
    }
}
