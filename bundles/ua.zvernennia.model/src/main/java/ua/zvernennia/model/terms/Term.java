package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A term with the way it came about, so that a card can explain its control date.
 *
 * @param start day of receipt; not counted
 * @param counted the last day by the length alone
 * @param end the last day, inclusive: {@code counted} or the working day it moved to
 * @param reason why it moved
 */
public record Term(TermRule rule, LocalDate start, LocalDate counted, LocalDate end, Reason reason) {

    /** Why the end is not where the length alone puts it. */
    public enum Reason {
        NOT_SHIFTED,
        WEEKEND,
        HOLIDAY
    }

    public Term {
        requireNonNull(rule, "rule");
        requireNonNull(start, "start");
        requireNonNull(counted, "counted");
        requireNonNull(end, "end");
        requireNonNull(reason, "reason");
    }

    /** The term that starts on {@code start} by {@code rule}; a pure function of its arguments. */
    public static Term of(TermRule rule, LocalDate start, WorkingCalendar calendar) {
        var counted = switch (rule.unit()) {
            case CALENDAR_DAYS -> start.plusDays(rule.length());
            case MONTHS -> start.plusMonths(rule.length());
            case WORKING_DAYS -> calendar.plusWorkingDays(start, rule.length());
        };
        var end = switch (rule.shift()) {
            case NEXT_WORKING_DAY -> calendar.workingDayFrom(counted);
            case NONE -> counted;
        };
        return new Term(rule, start, counted, end, reason(counted, end));
    }

    /** By how many days the end moved; 0 for none. */
    public long shiftDays() {
        return ChronoUnit.DAYS.between(counted, end);
    }

    private static Reason reason(LocalDate counted, LocalDate end) {
        if (counted.equals(end)) {
            return Reason.NOT_SHIFTED;
        }
        return WorkingCalendar.isWeekend(counted) ? Reason.WEEKEND : Reason.HOLIDAY;
    }
}
