package ua.zvernennia.model.acts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.Limits;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/**
 * One act on a card as it is asked for. Which parts an act needs says {@link ActRules}.
 *
 * @param reason in words, for history and audit
 * @param letter the outgoing letter
 * @param consentOf who consented, as written; empty where nobody must
 * @param newControlDate of an extension
 * @param ground of a refusal to consider
 * @param number of a correction
 * @param confidentiality how closed the card becomes
 */
public record CardAct(
        ActKind kind,
        String reason,
        Optional<Letter> letter,
        String consentOf,
        Optional<LocalDate> newControlDate,
        Optional<Ground> ground,
        Optional<RegNumber> number,
        Optional<Confidentiality> confidentiality) {

    public static final int REASON_MAX = 2000;
    public static final int CONSENT_MAX = 300;

    public CardAct {
        requireNonNull(kind, "kind");
        reason = requireNonNull(reason, "reason").strip();
        requireNonNull(letter, "letter");
        consentOf = requireNonNull(consentOf, "consentOf").strip();
        requireNonNull(newControlDate, "newControlDate");
        requireNonNull(ground, "ground");
        requireNonNull(number, "number");
        requireNonNull(confidentiality, "confidentiality");
        Limits.check("reason", reason, REASON_MAX);
        Limits.check("consentOf", consentOf, CONSENT_MAX);
    }

    /** An act that leaves open how closed the card is. */
    public CardAct(
            ActKind kind,
            String reason,
            Optional<Letter> letter,
            String consentOf,
            Optional<LocalDate> newControlDate,
            Optional<Ground> ground,
            Optional<RegNumber> number) {
        this(kind, reason, letter, consentOf, newControlDate, ground, number, Optional.empty());
    }

    /** Продовжити строк. */
    public static CardAct extend(LocalDate newControlDate, Letter notice, String consentOf, String reason) {
        return new CardAct(
                ActKind.EXTEND,
                reason,
                Optional.of(notice),
                consentOf,
                Optional.of(newControlDate),
                Optional.empty(),
                Optional.empty());
    }

    /** Переслати за належністю. */
    public static CardAct forward(Letter letter, String reason) {
        return plain(ActKind.FORWARD, Optional.of(letter), "", reason);
    }

    /** Повернути заявнику. */
    public static CardAct returnToApplicant(Letter letter, String reason) {
        return plain(ActKind.RETURN, Optional.of(letter), "", reason);
    }

    /** Залишити без розгляду; an anonymous appeal has no letter. */
    public static CardAct refuse(Ground ground, Optional<Letter> notice, String consentOf, String reason) {
        return new CardAct(
                ActKind.REFUSE_CONSIDERATION,
                reason,
                notice,
                consentOf,
                Optional.empty(),
                Optional.of(ground),
                Optional.empty());
    }

    /** Анулювати. */
    public static CardAct voidCard(String consentOf, String reason) {
        return plain(ActKind.VOID, Optional.empty(), consentOf, reason);
    }

    /** Дозволити розгляд тому, на кого скаржаться. */
    public static CardAct liftGuard(String reason) {
        return plain(ActKind.LIFT_GUARD, Optional.empty(), "", reason);
    }

    /** Виправити номер. */
    public static CardAct correctNumber(RegNumber number, String reason) {
        return new CardAct(
                ActKind.CORRECT_NUMBER,
                reason,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(number));
    }

    /** Змінити гриф. */
    public static CardAct setConfidentiality(Confidentiality next, String reason) {
        return new CardAct(
                ActKind.SET_CONFIDENTIALITY,
                reason,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(next));
    }

    private static CardAct plain(ActKind kind, Optional<Letter> letter, String consentOf, String reason) {
        return new CardAct(kind, reason, letter, consentOf, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
