package ua.zvernennia.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Лук'яненко Дем'ян",
                "лук\u2019яненко дем\u2019ян",
                "Лук`яненко  Дем`ян",
                "ЛУК\u02BCЯНЕНКО\u00A0ДЕМ\u02BCЯН",
                " Лук*яненко\tДем*ян ",
            })
    void five_apostrophes_capitals_and_blanks_make_one_key(String text) {
        assertThat(TextFold.fold(text)).isEqualTo("ЛУК'ЯНЕНКО ДЕМ'ЯН");
    }

    @Test
    void letters_that_came_apart_are_composed_and_ukrainian_letters_stay_distinct() {
        assertThat(TextFold.fold("и\u0306і\u0308")).isEqualTo("ЙЇ");
        assertThat(TextFold.fold("ґгєеіїи")).isEqualTo("ҐГЄЕІЇИ");
    }

    @Property
    void a_key_is_its_own_key(@ForAll String text) {
        var key = TextFold.fold(text);

        assertThat(TextFold.fold(key)).isEqualTo(key);
    }
}
