package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A term with the way it came about, so that a card can explain its control date; {@link TermWords} puts it in words.
 *
 * @param start day of receipt; not counted
 * @param counted the last day by the length alone
 * @param end the last day, inclusive: {@code counted} or the working day it moved to
 * @param regime the one that holds on {@code start}; it holds for the whole term
 * @param skipped days off that were not counted, or over which the end moved, in the order of the calendar
 */
public record Term(
        TermRule rule, LocalDate start, LocalDate counted, LocalDate end, Regime regime, List<DayOff> skipped) {

    /** Why the end is not where the length alone puts it. */
    public enum Reason {
        NOT_SHIFTED,
        WEEKEND,
        HOLIDAY,
        /** The day off of a holiday that fell on a weekend. */
        TRANSFERRED,
        /** A day off by an act. */
        BY_ACT
    }

    public Term {
        requireNonNull(rule, "rule");
        requireNonNull(start, "start");
        requireNonNull(counted, "counted");
        requireNonNull(end, "end");
        requireNonNull(regime, "regime");
        skipped = List.copyOf(skipped);
    }

    /** The term that starts on {@code start} by {@code rule}; a pure function of its arguments. */
    public static Term of(TermRule rule, LocalDate start, WorkingCalendar calendar) {
        return of(rule, start, calendar, calendar.regimeOn(start));
    }

    /** The same, under a regime that the caller names. */
    public static Term of(TermRule rule, LocalDate start, WorkingCalendar calendar, Regime regime) {
        var days = calendar.under(regime);
        var counted = switch (rule.length()) {
            case Length.Days length -> start.plusDays(length.count());
            case Length.Months length -> start.plusMonths(length.count());
            case Length.WorkingDays length -> days.plusWorkingDays(start, length.count());
            case Length.Hours length -> start.plusDays((length.count() + 23) / 24);
            case Length.Given given -> given.day();
        };
        var end = switch (rule.shift()) {
            case NEXT_WORKING_DAY -> days.workingDayFrom(counted);
            case PREVIOUS_WORKING_DAY -> days.workingDayUntil(counted);
            case NONE -> counted;
        };
        return new Term(rule, start, counted, end, regime, skipped(rule, start, counted, end, days));
    }

    /** By how many days the end moved, negative towards the start; 0 for none. */
    public long shiftDays() {
        return ChronoUnit.DAYS.between(counted, end);
    }

    public Reason reason() {
        if (counted.equals(end)) {
            return Reason.NOT_SHIFTED;
        }
        var first = end.isAfter(counted) ? skipped.getFirst() : skipped.getLast();
        return switch (first.why()) {
            case WEEKEND -> Reason.WEEKEND;
            case HOLIDAY -> Reason.HOLIDAY;
            case TRANSFERRED -> Reason.TRANSFERRED;
            case BY_ACT -> Reason.BY_ACT;
        };
    }

    private static List<DayOff> skipped(
            TermRule rule, LocalDate start, LocalDate counted, LocalDate end, WorkingCalendar days) {
        if (rule.length() instanceof Length.WorkingDays) {
            return days.daysOff(start.plusDays(1), counted);
        }
        return end.isBefore(counted) ? days.daysOff(end.plusDays(1), counted) : days.daysOff(counted, end.minusDays(1));
    }
}
