package ua.zvernennia.model.terms;

import java.time.LocalDate;

/** How long a term is. The day of receipt is never counted. */
public sealed interface Length {

    /** Weekends and holidays count. */
    record Days(int count) implements Length {
        public Days {
            positive("days", count);
        }
    }

    /** To the same day of a later month, or its last day. */
    record Months(int count) implements Length {
        public Months {
            positive("months", count);
        }
    }

    /** Only working days count. */
    record WorkingDays(int count) implements Length {
        public WorkingDays {
            positive("working days", count);
        }
    }

    /** Round the clock, as whole days: the hour of receipt is not kept. */
    record Hours(int count) implements Length {
        public Hours {
            positive("hours", count);
        }
    }

    /** No length at all: the day that a higher body or an author wrote down. */
    record Given(LocalDate day) implements Length {}

    private static void positive(String unit, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(unit + ": " + count + " (expected: >= 1)");
        }
    }
}
