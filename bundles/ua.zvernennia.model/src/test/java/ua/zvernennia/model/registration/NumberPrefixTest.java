package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.text.PlainText;

class NumberPrefixTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Мельник, М",
        "ґонта, Ґ",
        "Єременко, Є",
        "Іваненко, І",
        "Їжакевич, Ї",
        "«Лук'яненко», Л",
        "– Шевчук, Ш",
        "'’О’Коннор', О",
        "ван дер Берг, В",
        "Cавченко, С", // the first letter is Latin
        "Юнг, Ю",
    })
    void takes_the_first_letter_of_the_surname(String surname, String prefix) {
        assertThat(NumberPrefix.proposed(List.of(applicant(surname)), 1)).isEqualTo(prefix);
    }

    @Test
    void more_than_one_citizen_is_collective_even_when_one_is_named() {
        assertThat(NumberPrefix.proposed(List.of(applicant("Мельник")), 14)).isEqualTo("КО");
        assertThat(NumberPrefix.proposed(List.of(applicant("Мельник"), applicant("Бойко")), 2))
                .isEqualTo("КО");
    }

    @Test
    void nobody_named_is_without_signature() {
        assertThat(NumberPrefix.proposed(List.of(), 1)).isEqualTo("БП");
        assertThat(NumberPrefix.proposed(List.of(applicant("")), 1)).isEqualTo("БП");
    }

    @Test
    void a_foreign_name_proposes_nothing_and_fits_anything() {
        assertThat(NumberPrefix.proposed(List.of(applicant("Ludwig")), 1)).isEmpty();
        assertThat(NumberPrefix.fits("Л", List.of(applicant("Ludwig")), 1)).isTrue();
    }

    @Test
    void a_mistyped_prefix_does_not_fit() {
        assertThat(NumberPrefix.fits("Д", List.of(applicant("Шевчук")), 1)).isFalse();
        assertThat(NumberPrefix.fits("Ш", List.of(applicant("Шевчук")), 1)).isTrue();
        assertThat(NumberPrefix.fits("Г", List.of(applicant("Ґонта")), 1)).isFalse();
        assertThat(NumberPrefix.fits("", List.of(applicant("Шевчук")), 1)).isFalse();
    }

    @Property
    void what_is_proposed_fits_and_is_a_lawful_prefix(
            @ForAll @StringLength(max = 20) String surname, @ForAll boolean collective) {
        var applicants = List.of(applicant(PlainText.of(surname)));
        var proposed = NumberPrefix.proposed(applicants, collective ? 2 : 1);

        assertThat(NumberPrefix.fits(proposed, applicants, collective ? 2 : 1)).isTrue();
        assertThat(new RegNumber("", proposed, 1, 0).prefix()).isEqualTo(proposed);
    }

    private static Applicant applicant(String surname) {
        return new Applicant(new PersonName(surname, "", ""), "", "", "");
    }
}
