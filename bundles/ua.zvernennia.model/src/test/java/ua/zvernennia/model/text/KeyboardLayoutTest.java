package ua.zvernennia.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ghbdsn|привіт",
                "Ekbwz 5|Улиця 5",
                "cjkjv`zycmrbq|солом'янський",
                "GJLJKZR|ПОДОЛЯК",
                "'rjyjvsrf|єкономіка",
                "\\fyjr|ґанок",
                "]nb|їти"
            })
    void the_keys_that_were_pressed_are_read_as_ukrainian(String typed, String meant) {
        assertThat(KeyboardLayout.ukrainian(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123-45", "привіт", "Kиїв", "[1]"})
    void a_text_that_may_be_meant_as_it_stands_has_no_other_reading(String typed) {
        assertThat(KeyboardLayout.ukrainian(typed)).isEmpty();
    }

    @Test
    void every_letter_of_the_alphabet_has_a_key() {
        var english = new StringBuilder();
        for (char key = ' '; key <= '~'; key++) {
            english.append(key);
        }
        assertThat(KeyboardLayout.ukrainian(english.toString()).orElseThrow())
                .contains("абвгдеєжзиіїйклмнопрстуфхцчшщьюяґ"
                        .chars()
                        .mapToObj(Character::toString)
                        .toArray(String[]::new));
    }
}
