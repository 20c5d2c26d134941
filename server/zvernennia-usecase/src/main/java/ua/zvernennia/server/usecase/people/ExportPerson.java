package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;

/**
 * Everything on one person with who looked at it, for the person's own request (закон «Про захист персональних даних»,
 * ст. 8); a command of the operator.
 */
public final class ExportPerson {

    private final Transactions transactions;
    private final PersonalData data;
    private final AuditLog audit;

    public ExportPerson(Transactions transactions, PersonalData data, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.data = requireNonNull(data, "data");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * JSON: person, cards, accesses.
     *
     * @param phone as written; empty when the name is enough
     * @param reason number and date of the request
     * @throws RegistryException {@link ErrorCode#REQUIRED_VALUE_MISSING} without a full name or a reason,
     *     {@link ErrorCode#TEXT_TOO_LONG}
     */
    public String execute(PersonName name, String phone, String reason) {
        var why = Problems.reason(reason);
        if (name.surname().isEmpty() || name.givenName().isEmpty() || why.isEmpty()) {
            var field = why.isEmpty() ? "reason" : "name";
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
        }
        return transactions.inTransaction(Job.UPKEEP, () -> {
            var cards = data.cards(name, phone);
            var accesses = data.accesses(cards.stream().map(Card::id).toList());
            cards.forEach(card -> audit.record(AuditEvent.from("people export", AuditEvent.Action.PERSON_EXPORTED)
                    .about(card.id())
                    .with(Map.of("reason", why))));
            return data.asJson(name, cards, accesses);
        });
    }
}
