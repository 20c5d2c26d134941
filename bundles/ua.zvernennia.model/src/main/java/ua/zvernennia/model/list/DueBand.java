package ua.zvernennia.model.list;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;

/** How near the control date of an open card is. A card whose work is over stands in no band. */
public enum DueBand {
    /** Прострочені: the control date is behind. */
    OVERDUE,
    /** За 2 дні: from today to the last day that counts as soon. */
    SOON,
    /** Більше 2-х днів. */
    LATER,
    /** Без строку. */
    NO_DATE;

    /**
     * The band of a card.
     *
     * @param soonUntil last day of {@link #SOON}; the caller counts the working days
     */
    public static Optional<DueBand> of(CardRow row, LocalDate today, LocalDate soonUntil) {
        return row.state().isFinal()
                ? Optional.empty()
                : Optional.of(
                        row.controlDate().map(day -> of(day, today, soonUntil)).orElse(NO_DATE));
    }

    private static DueBand of(LocalDate control, LocalDate today, LocalDate soonUntil) {
        if (control.isBefore(today)) {
            return OVERDUE;
        }
        return control.isAfter(soonUntil) ? LATER : SOON;
    }
}
