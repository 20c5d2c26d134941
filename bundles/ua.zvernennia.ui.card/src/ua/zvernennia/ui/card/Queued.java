package ua.zvernennia.ui.card;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** Whether a write that got no answer waits in the outbox, and what its author should know about it. */
final class Queued {

    private Queued() {}

    /** Says so in {@code message}; false when the server, or this workstation, has refused the write. */
    static boolean tell(RegistryException failure, boolean isNew, MessageBar message) {
        if (failure.code().kind() != ErrorCode.Kind.TRANSIENT) {
            return false;
        }
        var reason = new ErrorSentences().of(failure);
        message.show(
                MessageBar.Kind.WARNING,
                failure.code() == ErrorCode.SERVER_UNREACHABLE
                        ? isNew ? Messages.Queued_registration : Messages.Queued_change
                        : Texts.format(isNew ? Messages.Queued_registrationFor : Messages.Queued_changeFor, reason));
        return true;
    }
}
