package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A state holiday as the law names it (Labour Code, art. 73): a day of the year, or a distance from Easter.
 *
 * @param day day of the year; empty for a holiday that moves with Easter
 * @param afterEaster days after Easter Sunday; meant only when {@code day} is empty
 * @param firstYear first year in which it is a holiday
 * @param lastYear last year, inclusive
 */
public record HolidayRule(Optional<MonthDay> day, int afterEaster, int firstYear, int lastYear, String name) {

    public HolidayRule {
        requireNonNull(day, "day");
        requireNonNull(name, "name");
    }

    /** The date in {@code year}, if it is a holiday then. */
    Optional<LocalDate> in(int year) {
        if (year < firstYear || year > lastYear) {
            return Optional.empty();
        }
        return Optional.of(
                day.map(d -> d.atYear(year)).orElseGet(() -> easter(year).plusDays(afterEaster)));
    }

    /** Easter by the Julian reckoning (Meeus), as a date of today's calendar; right for 1900-2099. */
    static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int days = d + e + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(13); // the calendars are 13 days apart
    }
}
