package ua.zvernennia.model.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * 10,000 random terms against a second implementation that was written from the law alone: day by day, with a plain list
 * of holidays, sharing nothing with the engine.
 */
class TermOracleTest {

    private static final long SEED = 20131106;
    private static final int CASES = 10_000;
    private static final List<String> CODES = List.of(
            "T15", "T30", "T45", "T10r", "T5f", "T10d", "TI5", "TI48", "TI20", "TD:14", "TD:20", "TD:1", "TD:365");

    private final WorkingCalendar calendar = WorkingCalendar.ukraine();
    private final List<Set<LocalDate>> holidays = new ArrayList<>();

    TermOracleTest() {
        for (int year = 1999; year <= 2061; year++) {
            holidays.add(holidays(year));
        }
    }

    @Test
    void ten_thousand_terms_agree_with_the_slow_reading_of_the_law() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var code = CODES.get(random.nextInt(CODES.size()));
            var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(60 * 365));
            var forced = random.nextInt(3);
            var martial = forced == 0 || (forced == 1 && !start.isBefore(LocalDate.of(2022, 3, 24)));

            var rule = TermRule.of(code).orElseThrow();
            var term = forced == 1
                    ? Term.of(rule, start, calendar)
                    : Term.of(rule, start, calendar, martial ? Regime.MARTIAL : Regime.PEACE);

            assertThat(term.end())
                    .as("%s from %s, martial %s", code, start, martial)
                    .isEqualTo(slow(code, start, martial));
        }
    }

    private LocalDate slow(String code, LocalDate start, boolean martial) {
        return switch (code) {
            case "TI5" -> working(start, 5, martial);
            case "TI20" -> working(start, 20, martial);
            case "TI48" -> days(start, 2);
            case "T30" -> forwards(month(start), martial);
            case "T45" -> backwards(days(start, 45), martial);
            case "T15" -> forwards(days(start, 15), martial);
            case "T10r", "T10d" -> forwards(days(start, 10), martial);
            case "T5f" -> forwards(days(start, 5), martial);
            default -> forwards(days(start, Integer.parseInt(code.substring(3))), martial);
        };
    }

    private static LocalDate days(LocalDate start, int count) {
        var day = start;
        for (int i = 0; i < count; i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate month(LocalDate start) {
        int year = start.getMonthValue() == 12 ? start.getYear() + 1 : start.getYear();
        int month = start.getMonthValue() == 12 ? 1 : start.getMonthValue() + 1;
        int last = month == 2
                ? (year % 4 == 0 ? 29 : 28)
                : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return LocalDate.of(year, month, Math.min(last, start.getDayOfMonth()));
    }

    private LocalDate working(LocalDate start, int count, boolean martial) {
        var day = start;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (works(day, martial)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate forwards(LocalDate day, boolean martial) {
        return works(day, martial) ? day : forwards(day.plusDays(1), martial);
    }

    private LocalDate backwards(LocalDate day, boolean martial) {
        return works(day, martial) ? day : backwards(day.minusDays(1), martial);
    }

    private boolean works(LocalDate day, boolean martial) {
        return !weekend(day) && (martial || !holidays.get(day.getYear() - 1999).contains(day));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The holidays of one year with the days off that they move, as art. 67 and 73 of the Labour Code have it. */
    private static Set<LocalDate> holidays(int year) {
        var days = new HashSet<LocalDate>();
        days.add(LocalDate.of(year, 1, 1));
        days.add(LocalDate.of(year, 3, 8));
        days.add(LocalDate.of(year, 5, 1));
        days.add(LocalDate.of(year, 6, 28));
        days.add(LocalDate.of(year, 8, 24));
        days.add(LocalDate.of(year, 5, year >= 2024 ? 8 : 9));
        addIf(days, year <= 2023, year, 1, 7);
        addIf(days, year <= 2017, year, 5, 2);
        addIf(days, year == 2022 || year == 2023, year, 7, 28);
        addIf(days, year >= 2024, year, 7, 15);
        addIf(days, year >= 2015 && year <= 2022, year, 10, 14);
        addIf(days, year >= 2023, year, 10, 1);
        addIf(days, year >= 2017, year, 12, 25);
        days.add(easter(year));
        days.add(days(easter(year), 49));
        for (var day : days.stream().sorted().toList()) {
            if (weekend(day)) {
                var moved = day;
                while (weekend(moved) || days.contains(moved)) {
                    moved = moved.plusDays(1);
                }
                days.add(moved);
            }
        }
        return days;
    }

    private static void addIf(Set<LocalDate> days, boolean holds, int year, int month, int day) {
        if (holds) {
            days.add(LocalDate.of(year, month, day));
        }
    }

    /** The Sunday after the full moon of the Alexandrian cycle, found by looking: golden number and day of the week. */
    private static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int[] moons = {5, 25, 13, 2, 22, 10, 30, 18, 7, 27, 15, 4, 24, 12, 1, 21, 9, 29, 17
        }; // Julian, 5 April, 25 March …
        boolean march = moons[golden - 1] > 18;
        var moon = LocalDate.of(year, march ? 3 : 4, moons[golden - 1]).plusDays(13);
        var day = moon.plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
