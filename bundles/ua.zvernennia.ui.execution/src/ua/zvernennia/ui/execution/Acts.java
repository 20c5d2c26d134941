package ua.zvernennia.ui.execution;

import java.util.Set;
import org.eclipse.swt.widgets.Button;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.ui.Styles;

/** Acts as buttons and as what was done. */
final class Acts {

    /** Acts that need nothing more than the node. */
    static final Set<ActKind> AT_ONCE =
            Set.of(ActKind.START, ActKind.ACKNOWLEDGE, ActKind.SIGN, ActKind.READY, ActKind.SEE, ActKind.ACCEPT);

    private Acts() {}

    /** Greys a button out: themes colour a disabled one like any other. */
    static void enable(Button button, boolean enabled) {
        button.setEnabled(enabled);
        Styles.set(button, enabled ? "" : "hint");
    }

    static String name(ActKind kind) {
        return switch (kind) {
            case PREPARE -> Messages.Acts_prepare;
            case RESOLVE -> Messages.Acts_resolve;
            case CHANGE -> Messages.Acts_change;
            case READY -> Messages.Acts_ready;
            case SIGN -> Messages.Acts_sign;
            case CANCEL -> Messages.Acts_cancel;
            case REPLACE -> Messages.Acts_replace;
            case SEE -> Messages.Acts_see;
            case START -> Messages.Acts_start;
            case ACKNOWLEDGE -> Messages.Acts_acknowledge;
            case INTERIM -> Messages.Acts_interim;
            case COMPLETE -> Messages.Acts_complete;
            case DELEGATE -> Messages.Acts_delegate;
            case RETURN -> Messages.Acts_return;
            case REASSIGN -> Messages.Acts_reassign;
            case REWORK -> Messages.Acts_rework;
            case ACCEPT -> Messages.Acts_accept;
            case WITHDRAW -> Messages.Acts_withdraw;
            case ANSWER -> Messages.Acts_answer;
            case LIFT_CONTROL -> Messages.Acts_liftControl;
            case FULFIL -> Messages.Acts_fulfil;
            case REMIND -> Messages.Acts_remind;
            case HAND_OVER -> Messages.Acts_handOver;
            case PROPOSE_LIFT -> Messages.Acts_proposeLift;
            case CLOSE_WORK -> Messages.Acts_closeWork;
            case REOPEN -> Messages.Acts_reopen;
        };
    }
}
