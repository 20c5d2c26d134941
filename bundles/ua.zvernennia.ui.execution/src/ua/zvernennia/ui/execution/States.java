package ua.zvernennia.ui.execution;

import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.ResolutionState;

/** States as signs and words. Signs are letters of the font: they take the theme's colour and any size of the screen. */
final class States {

    private States() {}

    static String name(ResolutionState state) {
        return switch (state) {
            case DRAFT -> Messages.States_draft;
            case READY -> Messages.States_ready;
            case SIGNED -> Messages.States_signed;
            case ACTIVE -> Messages.States_active;
            case FULFILLED -> Messages.States_fulfilled;
            case CANCELLED -> Messages.States_cancelled;
            case REPLACED -> Messages.States_replaced;
        };
    }

    static String name(ExecutionState state) {
        return switch (state) {
            case NEW -> Messages.States_new;
            case SEEN -> Messages.States_seen;
            case IN_WORK -> Messages.States_inWork;
            case DELEGATED -> Messages.States_delegated;
            case REFUSED -> Messages.States_refused;
            case DONE -> Messages.States_done;
            case ACCEPTED -> Messages.States_accepted;
            case CANCELLED -> Messages.States_cancelled;
            case ACKNOWLEDGED -> Messages.States_acknowledged;
        };
    }

    static String sign(ResolutionState state) {
        return switch (state) {
            case DRAFT -> "✎";
            case READY -> "◇";
            case SIGNED, ACTIVE -> "◆";
            case FULFILLED -> "✓";
            case CANCELLED, REPLACED -> "✕";
        };
    }

    static String sign(ExecutionState state) {
        return switch (state) {
            case NEW -> "○";
            case SEEN -> "◎";
            case IN_WORK -> "◐";
            case DELEGATED -> "↷";
            case REFUSED -> "↩";
            case DONE -> "●";
            case ACCEPTED, ACKNOWLEDGED -> "✓";
            case CANCELLED -> "✕";
        };
    }

    static String name(ExecutorRole role) {
        return switch (role) {
            case MAIN -> Messages.States_main;
            case CO -> Messages.States_co;
            case INFORMATION -> Messages.States_information;
        };
    }
}
