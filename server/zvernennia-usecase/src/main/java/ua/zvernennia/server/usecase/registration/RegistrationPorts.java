package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;
import ua.zvernennia.server.usecase.feed.ChangeLog;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** What the use cases of this package need from outside. */
public record RegistrationPorts(
        Transactions transactions,
        CardRepository cards,
        WriteRequests requests,
        ChangeLog changes,
        AuditLog audit,
        Permissions permissions,
        DirectoryRepository directory,
        RegistryClock clock) {

    public RegistrationPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(cards, "cards");
        requireNonNull(requests, "requests");
        requireNonNull(changes, "changes");
        requireNonNull(audit, "audit");
        requireNonNull(permissions, "permissions");
        requireNonNull(directory, "directory");
        requireNonNull(clock, "clock");
    }

    /** The stored card whole, if the caller may see it; otherwise there is none. */
    Card visible(Caller caller, CardId id) {
        return seen(caller, id).card();
    }

    /** The stored card and how much of it the caller sees; when nothing, there is none. */
    Seen seen(Caller caller, CardId id) {
        return cards.find(id)
                .map(card -> new Seen(card, permissions.decide(caller, Act.SEE_CARD, card)))
                .filter(seen -> seen.by().allowed())
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + id));
    }

    /** As much of a card as the caller sees of it, for the answer of a write; opens a transaction of its own. */
    Card shown(Caller caller, Card card) {
        return transactions.inTransaction(
                caller,
                () -> Masking.card(
                        card, permissions.decide(caller, Act.SEE_CARD, card).view()));
    }

    /** A stored card and the decision by which it is seen. */
    record Seen(Card card, Decision by) {

        /** What goes out. */
        Card masked() {
            return Masking.card(card, by.view());
        }
    }
}
