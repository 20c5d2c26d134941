package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A day on which offices are closed, and why.
 *
 * @param holiday name of the holiday; empty for other reasons
 */
public record DayOff(LocalDate day, Why why, String holiday) {

    /** Reasons for a day off. */
    public enum Why {
        /** Saturday or Sunday. */
        WEEKEND,
        /** A state holiday. */
        HOLIDAY,
        /** The day off of a holiday that fell on a weekend. */
        TRANSFERRED,
        /** An act made it one, for everybody or for the organisation. */
        BY_ACT
    }

    public DayOff {
        requireNonNull(day, "day");
        requireNonNull(why, "why");
        requireNonNull(holiday, "holiday");
    }
}
