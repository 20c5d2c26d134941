package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.terms.WorkingCalendar;

/**
 * Who is told when of a term; a row of data.
 *
 * @param daysBefore the term; 0: on its day; below 0: days overdue
 * @param working whether days before are working days, so that nothing falls on a weekend
 * @param repeats again each so many days; empty: once
 * @param byMail whether a letter goes out as well
 */
public record ReminderRule(
        int id,
        NoticeKind kind,
        int daysBefore,
        boolean working,
        OptionalInt repeats,
        Recipient recipient,
        boolean byMail) {

    /** Whom a rule tells. Names are stored: add, never rename. */
    public enum Recipient {
        EXECUTOR,
        /** The head of the executor's unit. */
        HEAD,
        /** Whoever put the document under control. */
        CONTROLLER,
        /** The head one level above the executor's unit. */
        SUPERIOR,
        /** Two levels above. */
        SUPERIOR_2
    }

    public ReminderRule {
        requireNonNull(kind, "kind");
        requireNonNull(repeats, "repeats");
        requireNonNull(recipient, "recipient");
    }

    /** The terms that the rule speaks of on {@code today}; empty when it is silent. */
    public Optional<Terms> terms(LocalDate today, WorkingCalendar calendar) {
        if (!working) {
            var day = today.plusDays(daysBefore);
            return Optional.of(new Terms(repeats.isPresent() ? LocalDate.EPOCH : day, day));
        }
        if (!calendar.isWorkingDay(today)) {
            return Optional.empty(); // it spoke on the last working day
        }
        var before = daysBefore == 1 ? today : calendar.plusWorkingDays(today, daysBefore - 1);
        return Optional.of(new Terms(before.plusDays(1), calendar.plusWorkingDays(today, daysBefore)));
    }

    /** Days, both inclusive. */
    public record Terms(LocalDate from, LocalDate to) {}
}
