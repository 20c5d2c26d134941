package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Answer of the table of rights.
 *
 * @param view how much of the card is shown; of no meaning when refused
 * @param by the position whose right it is; empty when refused
 * @param reason why it was refused, or {@link Reason#GRANTED}
 */
public record Decision(boolean allowed, View view, Optional<Capacity> by, Reason reason) {

    public Decision {
        requireNonNull(view, "view");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
    }

    /** Why. */
    public enum Reason {
        GRANTED,
        /** No row of the table gives it. */
        NO_RULE,
        /** Nobody accepts or returns a report that they prepared or an execution of their own. */
        OWN_REPORT,
        /** The executor does not remove from control. */
        EXECUTOR_LIFTS,
        /** On whom the complaint is, does not work on it. */
        ACCUSED,
        /** Who administers users or rules does not read the audit, and the other way round. */
        ADMINISTRATOR_AND_AUDITOR
    }

    public static Decision granted(View view, Capacity by) {
        return new Decision(true, view, Optional.of(by), Reason.GRANTED);
    }

    public static Decision refused(Reason reason) {
        return new Decision(false, View.ANONYMOUS, Optional.empty(), reason);
    }

    /** Whether fields of the card are to be masked. */
    public boolean masked() {
        return view != View.FULL;
    }

    /** The position somebody else's right comes from, when it is a substitution. */
    public Optional<String> actsFor() {
        return by.filter(Capacity::substituted).map(Capacity::position);
    }
}
