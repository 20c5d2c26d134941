package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** {@link ExportPerson} for somebody who is logged in and may. */
public final class AnswerPerson {

    /** Characters of the JSON: what a message carries, with the rows beside it. */
    static final int SIZE_MAX = 1_000_000;

    private final Transactions transactions;
    private final PersonalData data;
    private final Permissions permissions;
    private final AuditLog audit;

    public AnswerPerson(Transactions transactions, PersonalData data, Permissions permissions, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.data = requireNonNull(data, "data");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Everything on one person, with who looked at it.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REQUIRED_VALUE_MISSING} without a full
     *     name or a reason, {@link ErrorCode#TEXT_TOO_LONG}, {@link ErrorCode#REQUEST_TOO_LARGE} when it is more than a
     *     call carries
     */
    public PersonFile execute(Caller caller, PersonRequest request) {
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.PERSON_EXPORT);
            var why = Problems.reason(request.reason());
            require("reason", why);
            require("surname", request.name().surname());
            require("givenName", request.name().givenName());
            var cards = data.cards(request.name(), request.phone());
            var accesses = data.accesses(cards.stream().map(Card::id).toList());
            var json = data.asJson(request.name(), cards, accesses);
            if (json.length() > SIZE_MAX) {
                throw new RegistryException(
                        ErrorCode.REQUEST_TOO_LARGE, "data on a person: " + json.length() + " characters");
            }
            cards.forEach(card -> audit.record(AuditEvent.by(caller, AuditEvent.Action.PERSON_EXPORTED, card.id())
                    .with(Map.of("reason", why))));
            return new PersonFile(held(cards), accesses(accesses), json);
        });
    }

    private static List<PersonFile.HeldCard> held(List<Card> cards) {
        return cards.stream()
                .map(card -> new PersonFile.HeldCard(
                        card.id(),
                        card.registration().number().text(),
                        card.registration().registeredOn(),
                        card.state()))
                .toList();
    }

    private static List<PersonFile.Access> accesses(List<PersonalData.Access> accesses) {
        return accesses.stream()
                .map(access -> new PersonFile.Access(
                        Instant.parse(access.at()), access.who(), access.act(), access.card(), access.reason()))
                .toList();
    }

    private static void require(String field, String text) {
        if (text.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
        }
    }
}
