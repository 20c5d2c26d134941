package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * The day the list is looked at.
 *
 * @param soonUntil last day that is near, by the working calendar: «за 2 дні»
 */
record Day(LocalDate today, LocalDate soonUntil) {

    private static final int SOON = 2;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.ukraine();

    Day {
        requireNonNull(today, "today");
        requireNonNull(soonUntil, "soonUntil");
    }

    static Day of(LocalDate today) {
        return new Day(today, CALENDAR.plusWorkingDays(today, SOON));
    }
}
