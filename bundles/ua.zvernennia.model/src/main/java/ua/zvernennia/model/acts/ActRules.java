package ua.zvernennia.model.acts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardMoves;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * What the law asks of an act, as a pure function of the card and the day. A term that the law sets for forwarding and
 * return and that has passed does not forbid the act, since the fact must be recorded all the same: it is counted.
 */
public final class ActRules {

    private final TermRules rules;
    private final WorkingCalendar calendar;

    /** @param calendar of the organisation that acts */
    public ActRules(TermRules rules, WorkingCalendar calendar) {
        this.rules = requireNonNull(rules, "rules");
        this.calendar = requireNonNull(calendar, "calendar");
    }

    /** The last day to which the term of an appeal may be extended: 45 days from receipt (art. 20). */
    public LocalDate extensionLimit(LocalDate receivedOn) {
        return term(TermRule.LONGEST, receivedOn).counted();
    }

    /** The day that is proposed for an extension: the limit, or the working day before it. */
    public LocalDate proposedExtension(LocalDate receivedOn) {
        return term(TermRule.LONGEST, receivedOn).end();
    }

    /**
     * What the act makes of the card.
     *
     * @throws RegistryException {@link ErrorCode#ACT_NOT_ALLOWED} in this state, {@link ErrorCode#REQUIRED_VALUE_MISSING}
     *     with the argument {@code field}, {@link ErrorCode#INVALID_VALUE} for a date or a number that cannot be,
     *     {@link ErrorCode#TERM_PAST_LIMIT} with the argument {@code limit}
     */
    public ActEffect apply(CardAct act, Card card, LocalDate today) {
        var state = act.kind()
                .event()
                .map(event -> CardMoves.require(card.state(), event).to())
                .orElse(card.state());
        require("reason", !act.reason().isEmpty());
        act.letter().ifPresent(letter -> check(letter, card.content().receivedOn(), today));
        return switch (act.kind()) {
            case EXTEND -> {
                requireLetter(act);
                require("consentOf", !act.consentOf().isEmpty());
                yield new ActEffect(
                        state, Optional.of(extended(act, card)), number(card), lifted(card), closed(card), 0);
            }
            case FORWARD -> {
                requireLetter(act);
                require("addressee", !act.letter().orElseThrow().addressee().isEmpty());
                yield ending(card, state, late(TermRule.FORWARDING, act, card));
            }
            case RETURN -> {
                requireLetter(act);
                yield ending(card, state, late(TermRule.RETURN, act, card));
            }
            case REFUSE_CONSIDERATION -> {
                require("ground", act.ground().isPresent());
                require("consentOf", !act.consentOf().isEmpty());
                if (act.ground().orElseThrow() != Ground.ANONYMOUS) { // there is nobody to write to
                    requireLetter(act);
                }
                yield ending(card, state, 0);
            }
            case VOID -> {
                require("consentOf", !act.consentOf().isEmpty());
                yield ending(card, state, 0);
            }
            case WITHDRAW -> {
                requireLetter(act);
                yield ending(card, state, 0);
            }
            case FILE -> ending(card, state, 0);
            case REOPEN ->
                new ActEffect(state, Optional.of(reopened(act, today)), number(card), lifted(card), closed(card), 0);
            case LIFT_GUARD -> {
                require(
                        "complaintAbout",
                        !card.content().details().complaintAbout().isEmpty());
                yield new ActEffect(state, card.content().controlDate(), number(card), true, closed(card), 0);
            }
            case CORRECT_NUMBER ->
                new ActEffect(state, card.content().controlDate(), corrected(act, card), lifted(card), closed(card), 0);
            case SET_CONFIDENTIALITY ->
                new ActEffect(state, card.content().controlDate(), number(card), lifted(card), closing(act, card), 0);
        };
    }

    private static LocalDate reopened(CardAct act, LocalDate today) {
        var wanted = act.newControlDate().orElseThrow(() -> missing("newControlDate"));
        if (wanted.isBefore(today)) {
            throw invalid("newControlDate", "today or later");
        }
        return wanted;
    }

    private LocalDate extended(CardAct act, Card card) {
        var wanted = act.newControlDate().orElseThrow(() -> missing("newControlDate"));
        var limit = extensionLimit(card.content().receivedOn());
        if (wanted.isAfter(limit)) {
            throw new RegistryException(
                    ErrorCode.TERM_PAST_LIMIT,
                    "new control date " + wanted + " (expected: <= " + limit + ')',
                    Map.of("field", "newControlDate", "limit", limit.toString()));
        }
        if (card.content().controlDate().filter(wanted::isAfter).isEmpty()) {
            throw invalid("newControlDate", "after the present control date");
        }
        return wanted;
    }

    private static RegNumber corrected(CardAct act, Card card) {
        var wanted = act.number().orElseThrow(() -> missing("number"));
        if (wanted.equals(number(card))) {
            throw invalid("number", "another one than the present");
        }
        if (card.duplicateOf().isPresent() != wanted.duplicate() > 0) {
            throw invalid("number", "an ordinal /n for a duplicate and for nothing else");
        }
        return wanted;
    }

    /** «ДСП» is seen by nobody but those who take part in person: a card must have somebody of the kind. */
    private static Optional<Confidentiality> closing(CardAct act, Card card) {
        var wanted = act.confidentiality().orElseThrow(() -> missing("confidentiality"));
        var ordinary = Confidentiality.of(card.content().kind());
        if (wanted == closed(card).orElse(ordinary)) {
            throw invalid("confidentiality", "another one than the present");
        }
        if (wanted.compareTo(ordinary) < 0) {
            throw invalid("confidentiality", "at least " + ordinary);
        }
        if (wanted == Confidentiality.OFFICIAL_USE) {
            require("reviewer", card.content().reviewer().isPresent());
        }
        return Optional.of(wanted).filter(one -> one != ordinary);
    }

    private int late(TermRule rule, CardAct act, Card card) {
        var last = term(rule, card.content().receivedOn()).end();
        return (int) Math.max(
                0, ChronoUnit.DAYS.between(last, act.letter().orElseThrow().date()));
    }

    private Term term(TermRule rule, LocalDate receivedOn) {
        return Term.of(rules.find(rule.code()).orElse(rule), receivedOn, calendar);
    }

    private static ActEffect ending(Card card, CardState state, int late) {
        return new ActEffect(state, card.content().controlDate(), number(card), lifted(card), closed(card), late);
    }

    private static boolean lifted(Card card) {
        return card.content().details().guardLifted();
    }

    private static Optional<Confidentiality> closed(Card card) {
        return card.content().details().confidentiality();
    }

    private static RegNumber number(Card card) {
        return card.registration().number();
    }

    private static void requireLetter(CardAct act) {
        require(
                "letterNumber",
                act.letter().filter(letter -> !letter.number().isEmpty()).isPresent());
    }

    private static void check(Letter letter, LocalDate receivedOn, LocalDate today) {
        if (letter.date().isBefore(receivedOn) || letter.date().isAfter(today)) {
            throw invalid("letterDate", receivedOn + ".." + today);
        }
    }

    private static void require(String field, boolean there) {
        if (!there) {
            throw missing(field);
        }
    }

    private static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
    }

    private static RegistryException invalid(String field, String expected) {
        return new RegistryException(
                ErrorCode.INVALID_VALUE, field + " (expected: " + expected + ')', Map.of("field", field));
    }
}
