package ua.zvernennia.server.usecase.security;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Decision;

/**
 * Rights: the one door. Asked inside the transaction, on the stored and on the new state. What an act needs is a row in
 * the table of rights ({@code rights.table} of the model, and table {@code permission_rule}).
 */
public interface Permissions {

    /** Whether the caller may do what concerns no card. */
    Decision decide(Caller caller, Act act);

    /** Whether the caller may do it with this card, and how much of the card they see by that. */
    Decision decide(Caller caller, Act act, Card card);

    /** Whether the list, the feed and the directory are open to the caller at all; what is in them is another matter. */
    default boolean mayBrowse(Caller caller) {
        return decide(caller, Act.BROWSE).allowed();
    }

    default boolean mayRegister(Caller caller, DocumentKind kind) {
        return decide(caller, kind == DocumentKind.OUTGOING ? Act.REGISTER_OUTGOING : Act.REGISTER)
                .allowed();
    }

    /** A card one may not see is not found, with the same text and at the same cost. */
    default boolean maySee(Caller caller, Card stored) {
        return decide(caller, Act.SEE_CARD, stored).allowed();
    }

    default boolean mayChange(Caller caller, Card stored) {
        return decide(caller, Act.CHANGE, stored).allowed();
    }

    /**
     * For acts that concern no card.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    default Decision require(Caller caller, Act act) {
        return granted(decide(caller, act), act);
    }

    /**
     * For acts on a card that the caller may see.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    default Decision require(Caller caller, Act act, Card card) {
        return granted(decide(caller, act, card), act);
    }

    private static Decision granted(Decision decision, Act act) {
        if (!decision.allowed()) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, act + ": " + decision.reason());
        }
        return decision;
    }
}
