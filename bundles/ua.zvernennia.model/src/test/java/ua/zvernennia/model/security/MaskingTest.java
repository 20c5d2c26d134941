package ua.zvernennia.model.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

class MaskingTest {

    private static final PersonFacts FACTS = new PersonFacts(
            "2",
            Optional.of(1950),
            List.of("067 000-00-01"),
            List.of("other@example.org"),
            "8.2",
            List.of(new PersonFacts.Category("7.2", "посвідчення 000001")),
            "житлова субсидія");

    private static final List<Question> QUESTIONS = List.of(
            new Question("090", "", "вул. Вигадана, 2", "", Optional.empty(), ""),
            new Question("100", "", "", "", Optional.empty(), ""));

    private final Card card = card();

    @Test
    void the_full_view_keeps_facts_and_details() {
        assertThat(Masking.card(card, View.FULL)).isEqualTo(card);
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"MASKED", "ANONYMOUS"})
    void other_views_have_a_mask_for_facts_places_and_whom_a_complaint_is_about(View view) {
        var seen = Masking.card(card, view).content();

        assertThat(seen.applicants().getFirst().facts())
                .isEqualTo(new PersonFacts("", Optional.empty(), List.of(), List.of(), "", List.of(), Masking.MASK));
        assertThat(seen.details().complaintAbout()).containsExactly(Masking.MASK);
        assertThat(seen.details().questions()).extracting(Question::place).containsExactly(Masking.MASK, "");
        assertThat(seen.details().result()).isEqualTo("9.1");
        assertThat(seen.applicants().getFirst().phone()).isEqualTo(Masking.MASK);
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"MASKED", "ANONYMOUS"})
    void a_card_of_which_only_facts_or_details_are_hidden_is_not_stored_without_them(View view) {
        for (var content : List.of(
                bare().withApplicants(List.of(new Applicant(new PersonName("Ткач", "Іра", ""), "", "", "", FACTS))),
                bare().withDetails(new CardDetails(List.of(), "", Optional.empty(), List.of("unit"))),
                bare().withDetails(new CardDetails(QUESTIONS, "", Optional.empty(), List.of())))) {
            var seen = Masking.card(cardWith(content), view).content();

            assertThat(Masking.hides(seen)).isTrue();
            assertThatThrownBy(() -> Masking.refuseIn(seen)).isInstanceOf(RegistryException.class);
        }
        assertThat(Masking.hides(Masking.card(cardWith(bare()), View.MASKED).content()))
                .isFalse();
    }

    private static Card card() {
        return cardWith(bare().withApplicants(List.of(new Applicant(
                        new PersonName("Ткаченко", "Ірина", ""), "вул. Вигадана, 1", "067 000-00-00", "", FACTS)))
                .withDetails(new CardDetails(QUESTIONS, "9.1", Optional.empty(), List.of("unit"))));
    }

    private static CardContent bare() {
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 12),
                List.of(),
                1,
                Classification.NONE,
                new Whereabouts("", "", "", ""),
                "Дах тече",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                CardDetails.NONE);
    }

    private static Card cardWith(CardContent content) {
        return new Card(
                CardId.parse("00000000-0000-0000-0000-000000000001"),
                1,
                new Registration("APPEALS", 2026, RegNumber.parse("Т-1"), LocalDate.of(2026, 1, 12), "o"),
                CardState.REGISTERED,
                content,
                Optional.empty(),
                Instant.parse("2026-01-12T07:00:00Z"),
                "Тестова О.");
    }
}
