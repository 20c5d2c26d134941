package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class RegNumberTest {

    private static final String LETTERS = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";

    @ParameterizedTest
    @CsvSource({
        "Ч-11323,     '',  Ч,  11323, 0",
        "КО-11321,    '',  КО, 11321, 0",
        "ОП/Д-11330,  ОП,  Д,  11330, 0",
        "П-11342/1,   '',  П,  11342, 1",
        "ОП/КО-7/12,  ОП,  КО, 7,     12",
        "328,         '',  '', 328,   0",
        "Ґ-999999999, '',  Ґ,  999999999, 0",
    })
    void reads_the_shapes_of_the_register(String text, String channel, String prefix, int running, int duplicate) {
        var number = RegNumber.parse(text);

        assertThat(number).isEqualTo(new RegNumber(channel, prefix, running, duplicate));
        assertThat(number.text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "KO-11321, КО-11321", // all Latin
        "OП/Д-11330, ОП/Д-11330", // one Latin letter
        "ко-11321, КО-11321",
        "ko-11321, КО-11321", // small Latin letters
        "'  П – 11342 / 1 ', П-11342/1", // en dash and blanks
        "П—11342, П-11342",
        "П‑11342, П-11342",
        "П−11342, П-11342",
        "i-5, І-5",
    })
    void forgives_layout_dashes_and_blanks(String typed, String canonical) {
        assertThat(RegNumber.parse(typed).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "П-",
                "П-0",
                "П-01",
                "П-1/0",
                "П-1/",
                "/П-1",
                "ОП/",
                "ОП-Д-1",
                "П-1234567890",
                "П-1/1234",
                "Ы-1",
                "W-1",
                "П_1",
                "П-1;",
                "П-1\n2",
                "АБВГД-1",
                "П-١"
            })
    void refuses_anything_else(String text) {
        assertThatThrownBy(() -> RegNumber.parse(text))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REG_NUMBER));
    }

    @Test
    void orders_by_running_number_then_duplicates_after_the_first() {
        var sorted = List.of("КО-9", "П-11342", "П-11342/1", "П-11342/2", "А-11343").stream()
                .map(RegNumber::parse)
                .toList();

        assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
    }

    @Property
    void every_valid_number_survives_its_text(@ForAll("numbers") RegNumber number) {
        assertThat(RegNumber.parse(number.text())).isEqualTo(number);
    }

    @Property
    void latin_look_alikes_are_read_as_cyrillic(@ForAll("numbers") RegNumber number) {
        var latin = number.text();
        for (int i = 0; i < "АВСЕНІКМОРТХ".length(); i++) {
            latin = latin.replace("АВСЕНІКМОРТХ".charAt(i), "ABCEHIKMOPTX".charAt(i));
        }

        assertThat(RegNumber.parse(latin)).isEqualTo(number);
    }

    @Property
    void whatever_is_parsed_is_canonical_or_refused(@ForAll String text) {
        try {
            var number = RegNumber.parse(text);
            assertThat(RegNumber.parse(number.text())).isEqualTo(number);
        } catch (RegistryException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REG_NUMBER);
        }
    }

    @Provide
    Arbitrary<RegNumber> numbers() {
        var letters = Arbitraries.strings().withChars(LETTERS.toCharArray()).ofMaxLength(4);
        return Combinators.combine(
                        letters,
                        letters,
                        Arbitraries.integers().between(1, 999_999_999),
                        Arbitraries.integers().between(0, 999))
                .as(RegNumber::new);
    }
}
