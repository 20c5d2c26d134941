package ua.zvernennia.server.usecase.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.text.PlainText;

class ApplicantTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Шевчук О. П.; Шевчук О. П.; 1",
                "Шевчук О.П.; Шевчук О. П.; 1",
                "ШЕВЧУК О.П. ТА ІН; Шевчук О. П.; 2",
                "Шевчук О. П. та ін.; Шевчук О. П.; 2",
                "Шевчук О. П., та інші; Шевчук О. П.; 2",
                "Шевчук О. П. і інших; Шевчук О. П.; 2",
                "О. П. Шевчук; Шевчук О. П.; 1",
                "О.П.Шевчук; Шевчук О. П.; 1",
                "Шевчук Олена Петрівна; Шевчук О. П.; 1",
                "ШЕВЧУК ОЛЕНА ПЕТРІВНА; Шевчук О. П.; 1",
                "Шевчук; Шевчук; 1",
                "Шевчук Олена; Шевчук О.; 1",
                "Шевчук О П; Шевчук О. П.; 1",
                "НЕЧУЙ-ЛЕВИЦЬКИЙ І. С.; Нечуй-Левицький І. С.; 1",
                "ЛУК'ЯНЕНКО Ю. В.; Лук'яненко Ю. В.; 1",
                "ван дер Берг Я. Я.; ван дер Берг Я. Я.; 1",
                "Гусейнов Рашад Ельдар огли; Гусейнов Р. Е.; 1",
                "Шевчук О. П., Коваль І. І.; Шевчук О. П.|Коваль І. І.; 2",
                "Шевчук О. П. та Коваль І. І.; Шевчук О. П.|Коваль І. І.; 2",
                "Шевчук О. П., Коваль І. І. та ін.; Шевчук О. П.|Коваль І. І.; 3",
                "Коваль і Інна; Коваль|Інна; 2",
            })
    void reads_names_as_registers_write_them(String text, String initials, int citizens) {
        var read = ApplicantText.parse(text).orElseThrow();

        assertThat(read.names().stream().map(PersonName::withInitials).collect(Collectors.joining("|")))
                .isEqualTo(initials);
        assertThat(read.citizens()).isEqualTo(citizens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "—", "анонім", "Анонімно", "БЕЗ ПІДПИСУ", "б/п"})
    void nobody_is_named(String text) {
        var read = ApplicantText.parse(text).orElseThrow();

        assertThat(read.names()).isEmpty();
        assertThat(read.citizens()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "Шевчук О. П., 44", "?", ", ,", "та ін."})
    void what_is_no_name_is_not_read(String text) {
        assertThat(ApplicantText.parse(text)).isEmpty();
    }

    @Test
    void a_whole_name_keeps_its_parts() {
        assertThat(ApplicantText.parse("Лук'яненко Дем'ян Лукич").orElseThrow().names())
                .isEqualTo(List.of(new PersonName("Лук'яненко", "Дем'ян", "Лукич")));
    }

    @Property
    void initials_survive_reading(@ForAll("names") PersonName name, @ForAll boolean others) {
        var read = ApplicantText.parse(name.withInitials() + (others ? " та ін." : ""))
                .orElseThrow();

        assertThat(read.names())
                .singleElement()
                .satisfies(n -> assertThat(n.withInitials()).isEqualTo(name.withInitials()));
        assertThat(read.others()).isEqualTo(others);
    }

    @Property
    void any_text_is_read_or_not_but_never_fails(@ForAll @StringLength(max = 99) String text) {
        var read = ApplicantText.parse(PlainText.of(text));

        read.ifPresent(applicants -> assertThat(applicants.citizens()).isPositive());
    }

    @Provide
    Arbitrary<PersonName> names() {
        var part = Arbitraries.strings()
                .withChars("абвгґдеєжзіїклмнопрстуфхцчшщьюя")
                .ofMinLength(2)
                .ofMaxLength(12);
        var word = Combinators.combine(Arbitraries.chars().with("АБВГҐДЕЄЖЗІЇКЛМНОПРСТУФХЦЧШЩЮЯ"), part)
                .as((first, rest) -> first + rest);
        return Combinators.combine(word, word, word).as(PersonName::new);
    }
}
