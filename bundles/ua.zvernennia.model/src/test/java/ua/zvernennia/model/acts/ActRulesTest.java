package ua.zvernennia.model.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;

class ActRulesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2013, 11, 6);
    private static final LocalDate TODAY = LocalDate.of(2013, 12, 2);
    private static final Letter LETTER = new Letter("05.1/1897", TODAY, "Департамент освіти");

    private final ActRules rules = new ActRules(TermRules.law(), WorkingCalendar.ukraine());
    private final Card card = card(CardState.IN_EXECUTION);

    @Test
    void a_term_may_be_extended_to_the_45th_day_and_not_past_it() {
        assertThat(rules.apply(extend(LocalDate.of(2013, 12, 21)), card, TODAY).controlDate())
                .contains(LocalDate.of(2013, 12, 21));
        assertThat(rules.proposedExtension(RECEIVED)).isEqualTo("2013-12-20");
        refused(extend(LocalDate.of(2013, 12, 22)), ErrorCode.TERM_PAST_LIMIT)
                .satisfies(e -> assertThat(e.arguments()).containsEntry("limit", "2013-12-21"));
    }

    @Test
    void an_extension_moves_the_date_forward_and_keeps_the_state() {
        var effect = rules.apply(extend(LocalDate.of(2013, 12, 16)), card, TODAY);

        assertThat(effect.state()).isEqualTo(CardState.IN_EXECUTION);
        refused(extend(LocalDate.of(2013, 12, 6)), ErrorCode.INVALID_VALUE);
    }

    @Test
    void every_act_demands_what_the_law_demands() {
        missing("reason", CardAct.returnToApplicant(LETTER, " "));
        missing("letterNumber", CardAct.returnToApplicant(new Letter("", TODAY, ""), "Немає підпису"));
        missing("addressee", CardAct.forward(new Letter("1", TODAY, ""), "Не наша компетенція"));
        missing("consentOf", CardAct.extend(LocalDate.of(2013, 12, 16), LETTER, "", "Потрібна перевірка"));
        missing("letterNumber", CardAct.refuse(Ground.TOO_LATE, Optional.empty(), "Голова", "Минув рік"));
        missing("consentOf", CardAct.voidCard("", "Помилкова реєстрація"));
    }

    @Test
    void a_card_is_made_as_closed_as_it_is_said_and_ordinary_again() {
        var closed =
                rules.apply(CardAct.setConfidentiality(Confidentiality.SERVICE, "Відомості обмежені"), card, TODAY);

        assertThat(closed.confidentiality()).contains(Confidentiality.SERVICE);
        assertThat(closed.state()).isEqualTo(card.state());
        missing("reason", CardAct.setConfidentiality(Confidentiality.SERVICE, " "));
        refused(CardAct.setConfidentiality(Confidentiality.OPEN, "Відкрити"), ErrorCode.INVALID_VALUE);
        refused(CardAct.setConfidentiality(Confidentiality.PERSONAL, "Так і є"), ErrorCode.INVALID_VALUE);
    }

    @Test
    void an_anonymous_appeal_is_refused_without_a_letter() {
        assertThat(rules.apply(CardAct.refuse(Ground.ANONYMOUS, Optional.empty(), "Голова", "Без підпису"), card, TODAY)
                        .state())
                .isEqualTo(CardState.NOT_CONSIDERED);
    }

    @Test
    void a_late_forwarding_is_recorded_with_its_days() {
        assertThat(rules.apply(CardAct.forward(LETTER, "Не наша компетенція"), card, TODAY)
                        .lateDays())
                .isEqualTo(21); // 5 days ended on 11.11
        var inTime = new Letter("1", LocalDate.of(2013, 11, 18), "Заявник");
        assertThat(rules.apply(CardAct.returnToApplicant(inTime, "Немає підпису"), card, TODAY)
                        .lateDays())
                .isZero(); // 16.11 is a Saturday
    }

    @Test
    void a_letter_is_not_older_than_the_appeal_and_not_of_tomorrow() {
        for (var date : List.of(RECEIVED.minusDays(1), TODAY.plusDays(1))) {
            refused(CardAct.returnToApplicant(new Letter("1", date, ""), "Немає підпису"), ErrorCode.INVALID_VALUE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CardState.class,
            names = {"ANSWERED", "CLOSED", "FORWARDED", "RETURNED", "NOT_CONSIDERED", "VOID", "FILED"})
    void after_the_answer_nothing_of_it_is_possible(CardState state) {
        assertThatThrownBy(() -> rules.apply(CardAct.forward(LETTER, "Не наша компетенція"), card(state), TODAY))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ACT_NOT_ALLOWED));
    }

    @Test
    void a_corrected_number_is_another_one_of_the_same_kind() {
        assertThat(rules.apply(correct("Д-11323"), card, TODAY).number()).isEqualTo(RegNumber.parse("Д-11323"));
        refused(correct("Ч-11323"), ErrorCode.INVALID_VALUE);
        refused(correct("Ч-11323/1"), ErrorCode.INVALID_VALUE);
    }

    private static CardAct extend(LocalDate to) {
        return CardAct.extend(to, LETTER, "Голова", "Потрібна перевірка на місці");
    }

    private static CardAct correct(String number) {
        return CardAct.correctNumber(RegNumber.parse(number), "Помилка в літері");
    }

    private void missing(String field, CardAct act) {
        refused(act, ErrorCode.REQUIRED_VALUE_MISSING)
                .satisfies(e -> assertThat(e.arguments()).containsEntry("field", field));
    }

    private org.assertj.core.api.AbstractObjectAssert<?, RegistryException> refused(CardAct act, ErrorCode code) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                RegistryException.class, () -> rules.apply(act, card, TODAY));
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(code);
        return org.assertj.core.api.Assertions.assertThatObject(thrown);
    }

    private static Card card(CardState state) {
        var content = new CardContent(
                DocumentKind.APPEAL,
                RECEIVED,
                List.of(),
                1,
                Classification.NONE,
                new Whereabouts("", "", "", ""),
                "Дах тече",
                Optional.of(LocalDate.of(2013, 12, 6)),
                "T30",
                Optional.empty(),
                "");
        return new Card(
                CardId.random(),
                1,
                new Registration("APPEALS", 2013, RegNumber.parse("Ч-11323"), RECEIVED, "o"),
                state,
                content,
                Optional.empty(),
                Instant.EPOCH,
                "Тестова О.");
    }
}
