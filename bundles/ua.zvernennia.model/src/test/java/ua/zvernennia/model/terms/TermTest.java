package ua.zvernennia.model.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final WorkingCalendar UKRAINE = WorkingCalendar.ukraine();

    @ParameterizedTest(name = "{0} from {1} ends on {2}")
    @CsvSource({
        // The register of 2013 itself: all received on Wednesday 06.11.2013.
        "T10d,  2013-11-06, 2013-11-18",
        "TD:14, 2013-11-06, 2013-11-20",
        "T15,   2013-11-06, 2013-11-21",
        "TD:20, 2013-11-06, 2013-11-26",
        "T30,   2013-11-06, 2013-12-06",
        // Month ends and leap years.
        "T30,   2013-01-31, 2013-02-28",
        "T30,   2024-01-31, 2024-02-29",
        "T30,   2024-01-29, 2024-02-29",
        "T30,   2023-01-29, 2023-02-28",
        "T30,   2013-05-31, 2013-07-01", // 30.06 is a Sunday
        "TD:30, 2013-12-31, 2014-01-30",
        "T30,   2026-12-31, 2027-02-01", // 31.01 is a Sunday, martial law
        // Working days: Friday to the Friday after.
        "TI5,   2026-11-20, 2026-11-27",
        "TI5,   2013-12-27, 2014-01-06", // 1.01 is a holiday
    })
    void a_term_ends_where_the_law_says(String code, LocalDate start, LocalDate end) {
        assertThat(Term.of(TermRule.of(code).orElseThrow(), start, UKRAINE).end())
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "10 days from {0}: {1} moves by {2} because of {3}")
    @CsvSource({
        "2013-11-06, 2013-11-16, 2, WEEKEND",
        "2013-11-08, 2013-11-18, 0, NOT_SHIFTED",
        "2012-12-22, 2013-01-01, 1, HOLIDAY",
        "2022-12-22, 2023-01-01, 1, WEEKEND", // martial law: only the Sunday moves it
        "2024-12-22, 2025-01-01, 0, NOT_SHIFTED", // martial law: a holiday is an ordinary day
    })
    void a_term_explains_its_shift(LocalDate start, LocalDate counted, long shift, Term.Reason reason) {
        var term = Term.of(TermRule.DEPUTY, start, UKRAINE);

        assertThat(term.counted()).isEqualTo(counted);
        assertThat(term.shiftDays()).isEqualTo(shift);
        assertThat(term.reason()).isEqualTo(reason);
    }

    @Property
    void a_shifted_term_ends_on_a_working_day_and_never_early(
            @ForAll @IntRange(max = 40_000) int epochDay, @ForAll @IntRange(min = 1, max = 999) int days) {
        var start = LocalDate.ofEpochDay(epochDay);

        var term = Term.of(TermRule.days(days), start, UKRAINE);

        assertThat(UKRAINE.isWorkingDay(term.end())).isTrue();
        assertThat(term.counted()).isEqualTo(start.plusDays(days));
        assertThat(term.shiftDays()).isBetween(0L, 10L);
    }

    @Property
    void the_code_of_a_rule_finds_it_again(@ForAll @IntRange(min = 1, max = 999) int days) {
        assertThat(TermRule.of(TermRule.days(days).code())).contains(TermRule.days(days));
    }

    @ParameterizedTest
    @CsvSource({"''", "TD:0", "TD:1000", "T31", "TD:-1"})
    void an_unknown_code_names_no_rule(String code) {
        assertThat(TermRule.of(code)).isEmpty();
    }
}
