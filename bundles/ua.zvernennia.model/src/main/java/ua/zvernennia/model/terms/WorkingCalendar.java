package ua.zvernennia.model.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are working days: Monday to Friday without the state holidays, and days that an act moved. What holidays
 * mean depends on the {@link Regime} of the day. Immutable, for any thread.
 */
public final class WorkingCalendar {

    private final CalendarData data;
    private final Map<Integer, Map<LocalDate, DayOff>> holidaysByYear = new ConcurrentHashMap<>();
    private final Map<Regime, WorkingCalendar> underOneRegime = new ConcurrentHashMap<>();

    public WorkingCalendar(CalendarData data) {
        this.data = data;
    }

    /** The calendar of Ukraine as shipped; an installation may read its own data instead. */
    public static WorkingCalendar ukraine() {
        return new WorkingCalendar(CalendarData.ukraine());
    }

    /** Whether offices work on {@code day}. */
    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why offices are closed on {@code day}; empty when they work. */
    public Optional<DayOff> dayOff(LocalDate day) {
        if (data.movedDaysOff().contains(day)) {
            return Optional.of(new DayOff(day, DayOff.Why.BY_ACT, ""));
        }
        if (data.movedWorkdays().contains(day)) {
            return Optional.empty();
        }
        if (isWeekend(day)) {
            return Optional.of(new DayOff(day, DayOff.Why.WEEKEND, ""));
        }
        return data.martialOn(day)
                ? Optional.empty()
                : Optional.ofNullable(holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidays)
                        .get(day));
    }

    public Regime regimeOn(LocalDate day) {
        return data.martialOn(day) ? Regime.MARTIAL : Regime.PEACE;
    }

    /** The same calendar as if one regime had always held. */
    public WorkingCalendar under(Regime regime) {
        return underOneRegime.computeIfAbsent(regime, key -> new WorkingCalendar(data.under(key)));
    }

    /** {@code day} itself when it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** {@code day} itself when it is a working day, else the last one before. */
    public LocalDate workingDayUntil(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.minusDays(1);
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

    /** The days off from {@code first} to {@code last}, both inclusive. */
    List<DayOff> daysOff(LocalDate first, LocalDate last) {
        var result = new ArrayList<DayOff>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            dayOff(day).ifPresent(result::add);
        }
        return result;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    // A holiday at the very end of a year may move its day off into the next one: both years are looked at.
    private Map<LocalDate, DayOff> holidays(int year) {
        var holidays = new TreeMap<>(data.holidaysIn(year - 1));
        holidays.putAll(data.holidaysIn(year));
        var daysOff = new HashMap<LocalDate, DayOff>();
        holidays.forEach((day, name) -> daysOff.put(day, new DayOff(day, DayOff.Why.HOLIDAY, name)));
        holidays.forEach((day, name) -> {
            if (isWeekend(day)) {
                var moved = day.plusDays(1);
                while (isWeekend(moved) || daysOff.containsKey(moved)) {
                    moved = moved.plusDays(1);
                }
                daysOff.put(moved, new DayOff(moved, DayOff.Why.TRANSFERRED, name));
            }
        });
        return Map.copyOf(daysOff);
    }
}
