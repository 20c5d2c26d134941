package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ActEffect;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.ActRules;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.terms.TermData;

/**
 * Extension, forwarding, return, refusal, void, correction of the number, how closed a card is: each moves the card, keeps its former
 * state, and leaves the act with its reason and letter, an audit row and a change, in one transaction.
 */
public final class PerformAct {

    private final RegistrationPorts ports;
    private final CardActs acts;
    private final TermData terms;
    private final Numbers numbers;
    private final IssuedNumbers issued;
    private final AfterAct after;
    private final OnceOnly onceOnly;

    public PerformAct(
            RegistrationPorts ports,
            CardActs acts,
            TermData terms,
            Numbers numbers,
            IssuedNumbers issued,
            AfterAct after) {
        this.ports = requireNonNull(ports, "ports");
        this.acts = requireNonNull(acts, "acts");
        this.terms = requireNonNull(terms, "terms");
        this.numbers = requireNonNull(numbers, "numbers");
        this.issued = requireNonNull(issued, "issued");
        this.after = requireNonNull(after, "after");
        this.onceOnly = new OnceOnly(ports);
    }

    /**
     * A repeat with the same request id returns the first answer.
     *
     * @param revision the one the act is based on
     * @throws RegistryException the refusals of {@link ActRules#apply}, {@link ErrorCode#CARD_CHANGED_MEANWHILE},
     *     {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REQUEST_ID_REUSED},
     *     {@link ErrorCode#NUMBER_TAKEN}
     */
    public Card execute(Caller caller, RequestId requestId, CardId id, long revision, CardAct act) {
        var request = new WriteRequests.Request(
                caller.user().id(),
                requestId,
                WriteRequests.Operation.ACT_ON_CARD,
                CanonicalBody.ofAct(id, revision, act),
                id,
                revision + 1);
        var card = onceOnly.execute(caller, request, () -> perform(caller, id, revision, act));
        if (act.kind() == ActKind.CORRECT_NUMBER) {
            issued.append(card.registration());
        }
        return ports.shown(caller, card);
    }

    private Card perform(Caller caller, CardId id, long revision, CardAct act) {
        var stored = ports.visible(caller, id);
        ports.permissions().require(caller, right(act.kind()), stored);
        if (act.kind() == ActKind.LIFT_GUARD) {
            requireFirstHead(caller);
        }
        if (stored.revision() != revision) {
            throw new RegistryException(
                    ErrorCode.CARD_CHANGED_MEANWHILE,
                    "card " + id + ": revision " + revision + " (expected: " + stored.revision() + ')');
        }
        var now = ports.clock().now();
        var calendar = terms.calendar(stored.registration().organisation());
        var effect = new ActRules(terms.rules(), calendar)
                .apply(act, stored, now.atZone(RegistryClock.ZONE).toLocalDate());
        keepNumbers(caller, act, stored, effect);
        var card = ports.cards().update(changed(caller, stored, effect, now));
        acts.record(
                id,
                recorded(caller, act, stored, effect, card),
                effect,
                caller.user().positionId());
        after.moved(caller, stored, card, act.reason());
        ports.audit().record(audit(caller, act, stored, card));
        ports.changes().cardChanged(id, card.revision());
        return card;
    }

    /** Not a deputy and not the head of a part: the head of an organisation that has none above it. */
    private void requireFirstHead(Caller caller) {
        var directory = ports.directory().current();
        var first = directory.positions().stream()
                .filter(position ->
                        position.head() && position.id().equals(caller.user().positionId()))
                .flatMap(position -> directory.organisations().stream()
                        .filter(unit -> unit.id().equals(position.unit())))
                .anyMatch(unit -> unit.parent().isEmpty());
        if (!first) {
            throw new RegistryException(ErrorCode.NOT_PERMITTED, "only the first head lifts the guard of art. 7");
        }
    }

    /** The row of the table of rights that an act needs. */
    private static Act right(ActKind kind) {
        return switch (kind) {
            case EXTEND, REOPEN -> Act.MOVE_TERM;
            case FORWARD, RETURN, REFUSE_CONSIDERATION, WITHDRAW, FILE -> Act.CHANGE;
            case VOID, CORRECT_NUMBER -> Act.NUMBER_VOID;
            case LIFT_GUARD -> Act.SET_PERSONAL_CONTROL;
            case SET_CONFIDENTIALITY -> Act.SET_CONFIDENTIALITY;
        };
    }

    /** Gaps in the journal are recorded: a void card keeps its number, a corrected one leaves it. */
    private void keepNumbers(Caller caller, CardAct act, Card stored, ActEffect effect) {
        var registration = stored.registration();
        var former = registration.number();
        if (act.kind() == ActKind.VOID && former.duplicate() == 0) {
            numbers.recordVoid(registration, act.reason(), caller.user().displayName());
        }
        if (act.kind() == ActKind.CORRECT_NUMBER && effect.number().running() != former.running()) {
            if (former.duplicate() > 0) {
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE,
                        "the number of a duplicate (expected: that of its first document)",
                        Map.of("field", "number"));
            }
            int last = numbers.last(registration.journal(), registration.year());
            if (effect.number().running() > last) { // the counter would run into it
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE,
                        "number " + effect.number().running() + " (expected: <= " + last + ')',
                        Map.of("field", "number"));
            }
            numbers.recordVoid(registration, act.reason(), caller.user().displayName());
        }
    }

    private static Card changed(Caller caller, Card stored, ActEffect effect, Instant now) {
        var registration = stored.registration();
        return new Card(
                stored.id(),
                stored.revision(),
                new Registration(
                        registration.journal(),
                        registration.year(),
                        effect.number(),
                        registration.registeredOn(),
                        registration.organisation()),
                effect.state(),
                content(stored.content(), effect),
                stored.duplicateOf(),
                now,
                caller.user().displayName());
    }

    private static CardContent content(CardContent content, ActEffect effect) {
        var next = content.withDetails(
                content.details().withGuardLifted(effect.guardLifted()).withConfidentiality(effect.confidentiality()));
        return effect.controlDate().equals(content.controlDate())
                ? next
                : next.withControl(
                        effect.controlDate(),
                        effect.controlDate()
                                .map(day -> TermRule.given(day).code())
                                .orElse(""));
    }

    private static RecordedAct recorded(Caller caller, CardAct act, Card stored, ActEffect effect, Card card) {
        return new RecordedAct(
                act,
                card.revision(),
                stored.state(),
                stored.content().controlDate(),
                stored.registration().number().text(),
                effect.lateDays(),
                card.changedAt(),
                caller.user().displayName());
    }

    private static AuditEvent audit(Caller caller, CardAct act, Card stored, Card card) {
        return AuditEvent.by(caller, AuditEvent.Action.CARD_ACT, card.id())
                .with(Map.of(
                        "act",
                        act.kind().name(),
                        "revision",
                        Long.toString(card.revision()),
                        "from",
                        fact(stored),
                        "to",
                        fact(card)));
    }

    /** What an act may change, in one line without people. */
    private static String fact(Card card) {
        return card.registration().number().text()
                + ' '
                + card.state()
                + ' '
                + card.content().controlDate().map(Object::toString).orElse("-")
                + card.content()
                        .details()
                        .confidentiality()
                        .map(level -> " " + level)
                        .orElse("");
    }
}
