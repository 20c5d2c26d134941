package ua.zvernennia.model.audit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;

/**
 * One row of the audit with names beside its ids.
 *
 * @param login of whoever acted; empty when nobody was logged in
 * @param name of whoever acted
 * @param position title of the position acted in
 * @param actsFor position substituted for, by title and holder; empty for one's own right
 * @param origin address and workstation, or the name of a command
 * @param action name of the act
 * @param cardNumber № документа; empty without a card, and for a card that is gone
 * @param details facts by name
 * @param names what ids among the details are called
 * @param sealed whether a seal lies over it
 */
public record AuditEntry(
        AuditPlace place,
        String login,
        String name,
        String position,
        String actsFor,
        String origin,
        String action,
        Optional<CardId> card,
        String cardNumber,
        Map<String, String> details,
        Map<String, String> names,
        boolean sealed) {

    public AuditEntry {
        requireNonNull(place, "place");
        requireNonNull(login, "login");
        requireNonNull(name, "name");
        requireNonNull(position, "position");
        requireNonNull(actsFor, "actsFor");
        requireNonNull(origin, "origin");
        requireNonNull(action, "action");
        requireNonNull(card, "card");
        requireNonNull(cardNumber, "cardNumber");
        details = Map.copyOf(details);
        names = Map.copyOf(names);
    }
}
