package ua.zvernennia.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UkrainianOrderTest {

    @Test
    void lettersStandWhereTheAlphabetHasThem() {
        var alphabet = List.of("а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я".split(" "));
        assertThat(sorted(alphabet.reversed())).isEqualTo(alphabet);
    }

    @Test
    void aShorterNameComesFirstAndABlankBeforeALetter() {
        var names = List.of("Коваль А. Б.", "Коваль В. А.", "Ковальов А. А.", "Ковальчук А. А.");
        assertThat(sorted(names.reversed())).isEqualTo(names);
    }

    @Test
    void caseAndSignsInsideAWordDoNotCount() {
        assertThat(UkrainianOrder.key("МАР'ЯНЕНКО")).isEqualTo(UkrainianOrder.key("Мар’яненко"));
        assertThat(UkrainianOrder.key("Нечуй-Левицький")).isEqualTo(UkrainianOrder.key("Нечуйлевицький"));
    }

    /** Without Ь, which the JDK still has behind Я as until 1990, and Ґ, which it takes for a variant of Г. */
    @Property
    void wordsOfPlainLettersComeAsTheJavaCollatorPutsThem(
            @ForAll @Size(2)
                    List<
                                    @StringLength(min = 1, max = 6) @CharRange(from = 'А', to = 'Щ')
                                    @Chars({'Ю', 'Я', 'Є', 'І', 'Ї'}) String>
                            words) {
        var collator = Collator.getInstance(Locale.of("uk", "UA"));
        int expected = collator.compare(words.get(0), words.get(1));
        int actual = UkrainianOrder.key(words.get(0)).compareTo(UkrainianOrder.key(words.get(1)));
        assertThat(Integer.signum(actual)).isEqualTo(Integer.signum(expected));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted(Comparator.comparing(UkrainianOrder::key)).toList();
    }
}
