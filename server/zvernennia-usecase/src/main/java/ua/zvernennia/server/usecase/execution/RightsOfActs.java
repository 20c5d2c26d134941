package ua.zvernennia.server.usecase.execution;

import java.util.List;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.security.Act;

/**
 * Which rows of the table of rights let somebody do an act: any one of them. Whose execution or resolution it is, is
 * decided by the rules of the tree afterwards.
 */
final class RightsOfActs {

    private RightsOfActs() {}

    static List<Act> of(ActKind kind) {
        return switch (kind) {
            // Whoever sends a document to a head may lay the draft of the resolution beside it.
            case PREPARE, CHANGE, READY -> List.of(Act.RESOLVE, Act.PREPARE_RESOLUTION, Act.SEND_TO_HEAD, Act.DELEGATE);
            case RESOLVE, SIGN, CANCEL, REPLACE, REASSIGN, WITHDRAW -> List.of(Act.RESOLVE, Act.DELEGATE);
            case SEE, ACKNOWLEDGE -> List.of(Act.SEE_CARD);
            case START, INTERIM, RETURN -> List.of(Act.EXECUTE, Act.DELEGATE);
            case COMPLETE -> List.of(Act.REPORT_EXECUTION, Act.DELEGATE);
            case DELEGATE -> List.of(Act.DELEGATE);
            case ACCEPT -> List.of(Act.ACCEPT, Act.DELEGATE);
            case REWORK -> List.of(Act.RETURN, Act.DELEGATE);
            case ANSWER -> List.of(Act.REGISTER_OUTGOING, Act.REPORT_EXECUTION);
            case LIFT_CONTROL -> List.of(Act.LIFT_CONTROL);
            case REMIND -> List.of(Act.REMIND, Act.RESOLVE);
            case HAND_OVER -> List.of(Act.RESOLVE, Act.DELEGATE, Act.DISTRIBUTE);
            case PROPOSE_LIFT -> List.of(Act.PROPOSE_LIFT, Act.ACCEPT);
            case FULFIL, CLOSE_WORK, REOPEN -> List.of();
        };
    }
}
