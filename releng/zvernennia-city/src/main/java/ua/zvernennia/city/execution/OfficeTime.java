package ua.zvernennia.city.execution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import ua.zvernennia.city.Dice;
import ua.zvernennia.model.terms.WorkingCalendar;

/** How time passes between two acts: in office hours, on working days, never beyond the city's last evening. */
final class OfficeTime {

    private static final int OPENING_HOUR = 9;
    private static final int OFFICE_SECONDS = 9 * 3600;

    private final Dice dice;
    private final WorkingCalendar calendar;
    private final LocalDateTime end;

    OfficeTime(Dice dice, WorkingCalendar calendar, LocalDate lastDay) {
        this.dice = dice;
        this.calendar = calendar;
        this.end = lastDay.atTime(18, 0);
    }

    /** The last moment of the city. */
    LocalDateTime end() {
        return end;
    }

    /** Some minutes to two hours later. */
    LocalDateTime soon(LocalDateTime from) {
        return bounded(from, from.plusSeconds(dice.between(600, 7200)));
    }

    /** So many working days later; on the same day for none. */
    LocalDateTime after(LocalDateTime from, int workingDays) {
        if (workingDays == 0) {
            return soon(from);
        }
        return bounded(from, inOffice(calendar.plusWorkingDays(from.toLocalDate(), workingDays)));
    }

    /** Somewhere between the moment and the end of {@code due}, or, for a late one, some days after it. */
    LocalDateTime reported(LocalDateTime from, LocalDate due, boolean late) {
        long days = ChronoUnit.DAYS.between(from.toLocalDate(), due);
        if (late || days < 1) {
            var day = calendar.workingDayFrom((days < 0 ? from.toLocalDate() : due).plusDays(dice.between(1, 9)));
            return bounded(from, inOffice(day));
        }
        var day = calendar.workingDayFrom(from.toLocalDate().plusDays(1 + dice.below((int) days)));
        return bounded(from, inOffice(day.isAfter(due) ? due : day));
    }

    private LocalDateTime inOffice(LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).plusSeconds(dice.below(OFFICE_SECONDS));
    }

    private LocalDateTime bounded(LocalDateTime from, LocalDateTime to) {
        var latest = to.isAfter(end) ? end : to;
        return latest.isAfter(from) ? latest : from.plusSeconds(60);
    }
}
