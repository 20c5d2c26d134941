package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.text.PlainText;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Лук'яненко, Ольга, Ігорівна, Лук'яненко Ольга Ігорівна, Лук'яненко О. І.",
        "Лук'яненко, Ольга, '',       Лук'яненко Ольга,          Лук'яненко О.",
        "Лук'яненко, '',    '',       Лук'яненко,                Лук'яненко",
        "'',         Ольга, '',       Ольга,                     О.",
        "Їжак,       Єва,   Ґедимінівна, Їжак Єва Ґедимінівна,   Їжак Є. Ґ.",
    })
    void has_a_full_form_and_one_with_initials(
            String surname, String givenName, String patronymic, String full, String initials) {
        var name = new PersonName(surname, givenName, patronymic);

        assertThat(name.full()).isEqualTo(full);
        assertThat(name.withInitials()).isEqualTo(initials);
    }

    @Test
    void blanks_around_a_part_are_not_kept() {
        assertThat(new PersonName(" Бойко\t", " Ія ", "")).isEqualTo(new PersonName("Бойко", "Ія", ""));
        assertThat(new PersonName(" ", "", "\n").isEmpty()).isTrue();
    }

    @Property
    void a_part_up_to_the_limit_is_taken_whole(@ForAll @StringLength(max = PersonName.PART_MAX) String part) {
        var clean = PlainText.of(part);

        assertThat(new PersonName(clean, "", "").surname()).isEqualTo(clean.strip());
    }

    @Test
    void a_longer_part_is_refused_with_its_field_and_limit() {
        assertThatThrownBy(() -> new PersonName("", "я".repeat(101), ""))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
                    assertThat(e.arguments())
                            .containsEntry("field", "givenName")
                            .containsEntry("limit", "100")
                            .containsEntry("actual", "101");
                });
    }

    @Test
    void a_zero_character_is_refused() {
        assertThatThrownBy(() -> new PersonName("Бой\0ко", "", ""))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }
}
