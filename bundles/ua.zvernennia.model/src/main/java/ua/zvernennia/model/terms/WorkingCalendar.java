package ua.zvernennia.model.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are working days: Monday to Friday without the state holidays, and days that an act moved. In peace a
 * holiday on a weekend moves the day off to the next working day (Labour Code, art. 67 p. 3); under martial law
 * holidays are ordinary days and nothing moves (Law 2136-IX, art. 6 p. 6). Immutable, for any thread.
 */
public final class WorkingCalendar {

    private final CalendarData data;
    private final Map<Integer, Set<LocalDate>> daysOffByYear = new ConcurrentHashMap<>();

    public WorkingCalendar(CalendarData data) {
        this.data = data;
    }

    /** The calendar of Ukraine as shipped; an installation may read its own data instead. */
    public static WorkingCalendar ukraine() {
        return new WorkingCalendar(CalendarData.ukraine());
    }

    /** Whether offices work on {@code day}. */
    public boolean isWorkingDay(LocalDate day) {
        if (data.movedDaysOff().contains(day)) {
            return false;
        }
        return data.movedWorkdays().contains(day) || (!isWeekend(day) && !isHolidayOff(day));
    }

    /** {@code day} itself when it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** The {@code count}-th working day after {@code day}; {@code day} itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        var result = day;
        for (int i = 0; i < count; i++) {
            result = workingDayFrom(result.plusDays(1));
        }
        return result;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isHolidayOff(LocalDate day) {
        return !data.martialOn(day)
                && daysOffByYear.computeIfAbsent(day.getYear(), this::daysOff).contains(day);
    }

    // A holiday at the very end of a year may move its day off into the next one: both years are looked at.
    private Set<LocalDate> daysOff(int year) {
        var holidays = new HashSet<>(data.holidaysIn(year - 1));
        holidays.addAll(data.holidaysIn(year));
        var daysOff = new HashSet<>(holidays);
        for (var holiday : List.copyOf(holidays).stream().sorted().toList()) {
            if (isWeekend(holiday)) {
                var moved = holiday.plusDays(1);
                while (isWeekend(moved) || daysOff.contains(moved)) {
                    moved = moved.plusDays(1);
                }
                daysOff.add(moved);
            }
        }
        return Set.copyOf(daysOff);
    }
}
