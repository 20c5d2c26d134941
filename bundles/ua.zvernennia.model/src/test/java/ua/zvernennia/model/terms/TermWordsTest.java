package ua.zvernennia.model.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermWordsTest {

    private static final LocalDate START = LocalDate.of(2013, 11, 6);

    private final WorkingCalendar calendar = WorkingCalendar.ukraine();
    private final TermWords words = new TermWords(Locale.of("uk"));

    @Test
    void a_term_that_moved_says_all_of_its_way() {
        assertThat(words.explain(Term.of(TermRule.DEPUTY, START, calendar)))
                .containsExactly(
                        "Правило T10d: 10 календарних днів; ст. 16 Закону України «Про статус народного депутата"
                                + " України».",
                        "Початок: 06.11.2013 (середа), день надходження; відлік з наступного дня.",
                        "Останній день за тривалістю: 16.11.2013 (субота).",
                        "Неробочі дні: 16.11.2013 (субота); 17.11.2013 (неділя).",
                        "Останній день неробочий, строк закінчується наступного робочого дня: 18.11.2013 (понеділок)"
                                + " (ст. 254 ч. 5 Цивільного кодексу України).",
                        "Календар: мирний час, святкові дні неробочі (ст. 67, 73 Кодексу законів про працю України).");
    }

    @Test
    void a_limit_that_moved_back_says_why() {
        assertThat(words.explain(Term.of(TermRule.LONGEST, START, calendar)))
                .contains("Граничний день неробочий, а переступити його не можна: строк закінчується останнього"
                        + " робочого дня перед ним, 20.12.2013 (пʼятниця).");
    }

    @Test
    void a_given_day_is_not_counted() {
        assertThat(words.explain(Term.of(TermRule.given(LocalDate.of(2013, 12, 2)), START, calendar)))
                .hasSize(4)
                .first()
                .isEqualTo("Правило TX:2013-12-02: встановлена дата 02.12.2013 (понеділок);"
                        + " строк, установлений дорученням.");
    }

    @Test
    void english_is_there_for_those_who_chose_it() {
        assertThat(new TermWords(Locale.UK).explain(Term.of(TermRule.FIFTEEN_DAYS, START, calendar)))
                .contains(
                        "Start: 06.11.2013 (Wednesday), the day of receipt; counting begins the day after.",
                        "The term ends on 21.11.2013 (Thursday), nothing moved.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 календарний день",
        "3, 3 календарні дні",
        "5, 5 календарних днів",
        "11, 11 календарних днів",
        "14, 14 календарних днів",
        "21, 21 календарний день",
        "45, 45 календарних днів",
    })
    void days_are_counted_in_good_ukrainian(int days, String text) {
        assertThat(words.length(new Length.Days(days))).isEqualTo(text);
    }

    @Test
    void every_rule_has_its_words_in_both_languages() {
        for (var rule : TermRules.law().all()) {
            for (var locale : new Locale[] {Locale.of("uk"), Locale.ENGLISH}) {
                assertThat(new TermWords(locale).explain(Term.of(rule, START, calendar)))
                        .hasSizeGreaterThanOrEqualTo(4)
                        .noneMatch(line -> line.contains("{") || line.contains("null"));
            }
        }
    }
}
