package ua.zvernennia.model.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;

/**
 * Everything that is held on one person, for the person's own request (закон «Про захист персональних даних», ст. 8).
 *
 * @param cards newest first
 * @param accesses who looked at them or changed them, oldest first
 * @param json all of it, contents of the cards included
 */
public record PersonFile(List<HeldCard> cards, List<Access> accesses, String json) {

    public PersonFile {
        cards = List.copyOf(cards);
        accesses = List.copyOf(accesses);
        requireNonNull(json, "json");
    }

    /** Leaves the content out: it is personal data. */
    @Override
    public String toString() {
        return "PersonFile[" + cards.size() + " cards, " + accesses.size() + " accesses]";
    }

    /** @param number as text */
    public record HeldCard(CardId id, String number, LocalDate registeredOn, CardState state) {

        public HeldCard {
            requireNonNull(id, "id");
            requireNonNull(number, "number");
            requireNonNull(registeredOn, "registeredOn");
            requireNonNull(state, "state");
        }
    }

    /**
     * Somebody's act on a card.
     *
     * @param who display name and position; the name of a command
     * @param action name of the act
     * @param reason given for it; empty where none was asked
     */
    public record Access(Instant at, String who, String action, CardId card, String reason) {

        public Access {
            requireNonNull(at, "at");
            requireNonNull(who, "who");
            requireNonNull(action, "action");
            requireNonNull(card, "card");
            requireNonNull(reason, "reason");
        }
    }
}
