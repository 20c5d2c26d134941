package ua.zvernennia.model.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
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
        "TI20,  2013-11-06, 2013-12-04",
        "TI48,  2013-11-08, 2013-11-10", // hours run on over the weekend
        // Extension, return, forwarding.
        "T45,   2013-11-06, 2013-12-20", // 21.12 is a Saturday: the limit is not passed
        "T45,   2013-11-07, 2013-12-20", // 22.12 is a Sunday
        "T10r,  2013-11-06, 2013-11-18",
        "T5f,   2013-11-06, 2013-11-11",
        "T5f,   2013-11-04, 2013-11-11", // 09.11 is a Saturday
        // The day an assignment names stays where it is.
        "TX:2013-11-10, 2013-11-06, 2013-11-10",
        // The regime of the start holds for the whole term: martial law was in force from 24.03.2022.
        "TD:10, 2022-02-26, 2022-03-09",
        "TD:10, 2024-04-28, 2024-05-08",
        "TD:34, 2022-03-22, 2022-04-26", // peace: Monday 25.04 is the day off of Easter
        "TD:33, 2022-03-23, 2022-04-26",
        "TD:32, 2022-03-24, 2022-04-25", // martial law: an ordinary Monday
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

    @ParameterizedTest(name = "{0} from {1} under {2} ends on {3}")
    @CsvSource({
        "T30,  2013-12-08, PEACE,   2014-01-08",
        "T30,  2013-12-07, PEACE,   2014-01-08", // Christmas by the old calendar
        "T30,  2013-12-07, MARTIAL, 2014-01-07",
        "TI5,  2026-12-21, MARTIAL, 2026-12-28",
        "TI5,  2026-12-21, PEACE,   2026-12-29", // 25.12 is a holiday
        "T45,  2026-11-10, PEACE,   2026-12-24", // 25.12 is a holiday: the limit is not passed
        "T45,  2026-11-10, MARTIAL, 2026-12-25",
    })
    void a_regime_may_be_named(String code, LocalDate start, Regime regime, LocalDate end) {
        assertThat(Term.of(TermRule.of(code).orElseThrow(), start, UKRAINE, regime)
                        .end())
                .isEqualTo(end);
    }

    @Test
    void one_month_may_be_read_as_30_days() {
        var rules = TermRules.law().with(TermRules.MONTH_AS_30_DAYS);
        var start = LocalDate.of(2013, 12, 31);

        assertThat(Term.of(rules.find("T30").orElseThrow(), start, UKRAINE).end())
                .isEqualTo("2014-01-30");
        assertThat(Term.of(TermRule.MONTH, start, UKRAINE).end()).isEqualTo("2014-01-31");
    }

    @Test
    void working_days_name_what_they_skip() {
        var term = Term.of(TermRule.INFO_REQUEST, LocalDate.of(2021, 4, 29), UKRAINE);

        assertThat(term.end()).isEqualTo("2021-05-11");
        assertThat(term.skipped())
                .extracting(off -> off.day() + " " + off.why() + ' ' + off.holiday())
                .containsExactly(
                        "2021-05-01 WEEKEND ",
                        "2021-05-02 WEEKEND ",
                        "2021-05-03 TRANSFERRED День праці",
                        "2021-05-04 TRANSFERRED Пасха (Великдень)",
                        "2021-05-08 WEEKEND ",
                        "2021-05-09 WEEKEND ",
                        "2021-05-10 TRANSFERRED День перемоги");
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
    @CsvSource({"''", "TD:0", "TD:1000", "T31", "TD:-1", "TX", "TX:", "TX:2013-02-30"})
    void an_unknown_code_names_no_rule(String code) {
        assertThat(TermRule.of(code)).isEmpty();
    }
}
