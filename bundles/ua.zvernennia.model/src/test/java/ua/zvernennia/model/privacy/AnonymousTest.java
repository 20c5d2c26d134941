package ua.zvernennia.model.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;

class AnonymousTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 17);
    private static final Applicant PERSON = new Applicant(
            new PersonName("Ткаченко", "Ірина", "Петрівна"),
            "вул. Хрещатик, 36, кв. 5",
            "+38 (067) 123-45-67",
            "iryna@example.org");

    @Test
    void nothing_of_the_person_is_left_and_what_is_counted_stays() {
        var anonymous = Anonymous.of(card());

        assertThat(anonymous.toString())
                .doesNotContain("Ткаченко", "Ірина", "Петрівна", "Хрещатик", "123", "example", "Боярка", "дах");
        assertThat(anonymous.registration()).isEqualTo(card().registration());
        assertThat(anonymous.content().classification())
                .isEqualTo(card().content().classification());
        assertThat(anonymous.content().applicants()).hasSize(1);
        assertThat(anonymous.content().citizens()).isEqualTo(3);
        assertThat(Anonymous.of(anonymous)).isEqualTo(anonymous);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Відповідь Ткаченко І. П. надіслано | Відповідь ••• І. П. надіслано",
                "зателефоновано ткаченкові | зателефоновано •••",
                "Ірині Петрівні роз'яснено | ••• ••• роз'яснено",
                "тел. 067-123-45-67, пізніше 0671234567 | тел. •••, пізніше •••",
                "лист на IRYNA@example.org | лист на •••",
                "за адресою вул. Хрещатик, 36, кв. 5 оглянуто | за адресою ••• оглянуто",
                "Петренко і Іринка не згадані | Петренко і ••• не згадані",
                "Строк 30 днів, № 12345 | Строк 30 днів, № 12345"
            })
    void in_the_words_of_others_nobody_is_named(String text, String left) {
        assertThat(PersonTraces.of(List.of(card())).scrub(text)).isEqualTo(left);
    }

    /** From 1 January after the year of closing. */
    @Property
    void a_document_is_kept_at_least_as_many_whole_years(
            @ForAll @IntRange(min = 1, max = 100) int years, @ForAll @IntRange(max = 20_000) int day) {
        var rule = new KeepingRule(DocumentKind.APPEAL, years, LocalDate.EPOCH, Optional.empty(), "наказ");
        var closed = LocalDate.EPOCH.plusDays(day);
        assertThat(rule.end(closed)).isAfter(closed.plusYears(years)).isBeforeOrEqualTo(closed.plusYears(years + 1L));
        assertThat(rule.end(closed).getDayOfYear()).isEqualTo(1);
    }

    @Test
    void a_rule_without_source_or_with_no_years_is_none() {
        assertThatThrownBy(() -> new KeepingRule(DocumentKind.APPEAL, 5, DAY, Optional.empty(), " "))
                .isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> new KeepingRule(DocumentKind.APPEAL, 0, DAY, Optional.empty(), "наказ"))
                .isInstanceOf(RegistryException.class);
        var rule = new KeepingRule(DocumentKind.APPEAL, 5, DAY, Optional.of(DAY), "наказ");
        assertThat(rule.validOn(DAY)).isTrue();
        assertThat(rule.validOn(DAY.plusDays(1))).isFalse();
    }

    private static Card card() {
        return new Card(
                new CardId(new UUID(0, 7)),
                4,
                new Registration("APPEALS", 2020, new RegNumber("", "Т", 9, 0), DAY, "organisation"),
                CardState.CLOSED,
                new CardContent(
                        DocumentKind.APPEAL,
                        DAY,
                        List.of(PERSON),
                        3,
                        new Classification("1.1", "", "3.2", "5.1", "", "090"),
                        new Whereabouts("Київська", "Боярка", "A", "B"),
                        "Тече дах у Ткаченко",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "дзвонити Ірині"),
                Optional.empty(),
                Instant.EPOCH,
                "Коваль О. П.");
    }
}
