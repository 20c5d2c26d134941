package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.Caller;

/** Gives the number and stores the card, its first state, the audit row and the change in one transaction. */
public final class RegisterCard {

    private static final long FIRST_REVISION = 1;

    private final RegistrationPorts ports;
    private final Numbers numbers;
    private final IssuedNumbers issued;
    private final OnceOnly onceOnly;
    private final CurrentRules rules;

    public RegisterCard(RegistrationPorts ports, Numbers numbers, IssuedNumbers issued) {
        this.ports = requireNonNull(ports, "ports");
        this.numbers = requireNonNull(numbers, "numbers");
        this.issued = requireNonNull(issued, "issued");
        this.onceOnly = new OnceOnly(ports);
        this.rules = new CurrentRules(ports.directory());
    }

    /**
     * A repeat with the same request id returns the first answer.
     *
     * @throws RegistryException {@link ErrorCode#REQUEST_ID_REUSED} for the same id with another body,
     *     {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#CARD_NOT_FOUND} for the first card of a duplicate,
     *     {@link ErrorCode#INVALID_REG_NUMBER} for wrong letters, {@link ErrorCode#REQUIRED_VALUE_MISSING},
     *     {@link ErrorCode#INVALID_VALUE}, {@link ErrorCode#UNKNOWN_CLASSIFIER_ROW} and
     *     {@link ErrorCode#RECEIPT_DATE_IN_FUTURE} with the argument {@code field}
     */
    public Card execute(Caller caller, RequestId requestId, CardId id, NumberRequest number, CardContent content) {
        var request = new WriteRequests.Request(
                caller.user().id(),
                requestId,
                WriteRequests.Operation.REGISTER_CARD,
                CanonicalBody.ofRegistration(id, number, content),
                id,
                FIRST_REVISION);
        var card = onceOnly.execute(caller, request, () -> register(caller, id, number, content));
        issued.append(card.registration()); // a repeat too: the first attempt may have died before this line
        return card;
    }

    private Card register(Caller caller, CardId id, NumberRequest wanted, CardContent content) {
        if (!ports.permissions().mayRegister(caller, content.kind())) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, "may not register " + content.kind());
        }
        Masking.refuseIn(content);
        var now = ports.clock().now();
        var today = now.atZone(RegistryClock.ZONE).toLocalDate();
        rules.get().checkNew(content, today);
        var first = wanted.duplicateOf().map(of -> firstOf(caller, of, content.kind()));
        if (first.isEmpty()) {
            checkLetters(wanted, content.kind());
        }
        ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.CARD_REGISTERED, id));
        ports.changes().cardChanged(id, FIRST_REVISION);
        // From here on other registrations wait for this transaction: nothing but what needs the number.
        var registration = first.map(card -> duplicate(card, caller, today))
                .orElseGet(() -> numbered(wanted, content.kind(), caller, today));
        var card = new Card(
                id,
                FIRST_REVISION,
                registration,
                CardState.REGISTERED,
                content,
                first.map(Card::id),
                now,
                caller.user().displayName());
        ports.cards().insert(card);
        return card;
    }

    private Registration numbered(NumberRequest wanted, DocumentKind kind, Caller caller, LocalDate today) {
        var organisation = caller.user().organisation();
        var journal = numbers.journalFor(kind, organisation);
        var running = numbers.next(journal, today.getYear());
        var number = new RegNumber(wanted.channel(), wanted.prefix(), running, 0);
        return new Registration(journal, today.getYear(), number, today, organisation);
    }

    /** The first document's number with the next ordinal, in the first document's journal and year. */
    private Registration duplicate(Card first, Caller caller, LocalDate today) {
        var of = first.registration();
        var number = new RegNumber(
                of.number().channel(), of.number().prefix(), of.number().running(), numbers.nextDuplicate(first.id()));
        return new Registration(
                of.journal(), of.year(), number, today, caller.user().organisation());
    }

    /** A duplicate of a duplicate belongs to the first document of them all. */
    private Card firstOf(Caller caller, CardId of, DocumentKind kind) {
        var named = ports.visible(caller, of);
        var first = named.duplicateOf().map(id -> ports.visible(caller, id)).orElse(named);
        if (first.content().kind() != kind) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "duplicate of another kind of document", Map.of("field", "duplicateOf"));
        }
        return first;
    }

    private static void checkLetters(NumberRequest wanted, DocumentKind kind) {
        if (kind == DocumentKind.APPEAL && wanted.prefix().isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "prefix: missing", Map.of("field", "prefix"));
        }
        var unused = new RegNumber(wanted.channel(), wanted.prefix(), 1, 0); // refuses wrong letters before the lock
    }
}
