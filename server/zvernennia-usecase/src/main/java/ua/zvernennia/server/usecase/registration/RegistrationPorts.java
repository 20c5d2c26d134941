package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
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

    /** The stored card, if the caller may see it; otherwise there is none. */
    Card visible(Caller caller, CardId id) {
        return cards.find(id)
                .filter(card -> permissions.maySee(caller, card))
                .orElseThrow(() -> new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + id));
    }
}
