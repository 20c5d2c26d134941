package ua.zvernennia.model.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar UKRAINE = WorkingCalendar.ukraine();

    @ParameterizedTest
    @CsvSource({
        "2013-11-06, true",
        "2013-11-09, false", // Saturday
        "2013-01-01, false",
        "2013-01-07, false", // Christmas by the old calendar
        "2024-01-07, false", // a Sunday anyway
        "2019-01-07, false",
        "2013-05-06, false", // Easter was on 05.05
        "2013-05-07, true",
        "2013-06-24, false", // Trinity was on 23.06
        "2017-12-25, false",
        "2016-12-26, true", // not yet a holiday
        "2021-05-10, false", // Sunday 09.05 moved
        "2021-05-03, false", // Easter on 02.05 moved
        "2021-05-04, false", // Saturday 01.05 moved past it
        "2021-05-05, true",
        "2022-03-08, false", // Labour Code still applied
        "2022-05-09, true", // martial law
        "2025-12-25, true",
        "2025-12-27, false", // Saturday stays a day off
    })
    void knows_the_days_of_the_office(LocalDate day, boolean working) {
        assertThat(UKRAINE.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2013-05-05", "2014-04-20", "2019-04-28", "2024-05-05", "2025-04-20", "2026-04-12"})
    void computes_easter(LocalDate easter) {
        assertThat(HolidayRule.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void acts_move_days() {
        var calendar = new WorkingCalendar(
                CalendarData.parse(List.of("dayoff 2013-11-08  # Friday", "workday 2013-11-16", "", "# a remark")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2013, 11, 8))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2013, 11, 16))).isTrue();
        assertThat(calendar.workingDayFrom(LocalDate.of(2013, 11, 8))).isEqualTo("2013-11-11");
    }

    @Test
    void a_holiday_at_the_end_of_a_year_moves_its_day_off_into_the_next() {
        var calendar = new WorkingCalendar(CalendarData.parse(List.of("holiday 12-31 - - Last day")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2017, 1, 2))).isFalse(); // 31.12.2016 was a Saturday
        assertThat(calendar.isWorkingDay(LocalDate.of(2017, 1, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday 13-01 - - X", "feast 01-01 - - X", "martial 2022-03-24", "dayoff tomorrow"})
    void names_the_line_that_is_no_fact(String line) {
        assertThatThrownBy(() -> CalendarData.parse(List.of("# fine", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
