package ua.zvernennia.ui.cards;

import java.util.Optional;
import ua.zvernennia.model.registration.CardState;

/** States of a card in words. */
final class States {

    private States() {}

    static String text(CardState state) {
        return switch (state) {
            case REGISTERED -> Messages.States_registered;
            case PRELIMINARY -> Messages.States_preliminary;
            case AT_HEAD -> Messages.States_atHead;
            case IN_EXECUTION -> Messages.States_inExecution;
            case ON_CHECK -> Messages.States_onCheck;
            case ANSWERED -> Messages.States_answered;
            case CLOSED -> Messages.States_closed;
            case FORWARDED -> Messages.States_forwarded;
            case RETURNED -> Messages.States_returned;
            case NOT_CONSIDERED -> Messages.States_notConsidered;
            case MERGED -> Messages.States_merged;
            case WITHDRAWN -> Messages.States_withdrawn;
            case FILED -> Messages.States_filed;
            case ARCHIVED -> Messages.States_archived;
            case DESTROYED -> Messages.States_destroyed;
            case VOID -> Messages.States_voided;
        };
    }

    /** The state of that name; empty for a name this version does not know. */
    static Optional<CardState> named(String name) {
        for (var state : CardState.values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
