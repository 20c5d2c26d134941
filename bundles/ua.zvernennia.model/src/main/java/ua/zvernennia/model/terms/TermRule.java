package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a term is and what happens when it ends on a day off.
 *
 * @param code what a card stores, e.g. "T30" or "TD:14"
 * @param length in {@code unit}, at least 1
 */
public record TermRule(String code, int length, Unit unit, Shift shift) {

    /** What the length counts. The day of receipt is never counted. */
    public enum Unit {
        /** Weekends and holidays count. */
        CALENDAR_DAYS,
        /** To the same day of a later month, or its last day. */
        MONTHS,
        /** Only working days count. */
        WORKING_DAYS
    }

    /** Where a last day goes that is not a working day. */
    public enum Shift {
        /** To the next working day (Civil Code, art. 254 p. 5). */
        NEXT_WORKING_DAY,
        /** It stays. */
        NONE
    }

    /** Ordinary appeal: one month (Law 393/96-ВР, art. 20). */
    public static final TermRule MONTH = new TermRule("T30", 1, Unit.MONTHS, Shift.NEXT_WORKING_DAY);

    /** Appeal that needs no extra study: 15 days (art. 20). */
    public static final TermRule FIFTEEN_DAYS = new TermRule("T15", 15, Unit.CALENDAR_DAYS, Shift.NEXT_WORKING_DAY);

    /** Appeal handed in by a deputy: 10 days. */
    public static final TermRule DEPUTY = new TermRule("T10d", 10, Unit.CALENDAR_DAYS, Shift.NEXT_WORKING_DAY);

    /** Request for public information: 5 working days (Law 2939-VI, art. 20). */
    public static final TermRule INFO_REQUEST = new TermRule("TI5", 5, Unit.WORKING_DAYS, Shift.NONE);

    private static final Map<String, TermRule> NAMED = Map.of(
            MONTH.code, MONTH,
            FIFTEEN_DAYS.code, FIFTEEN_DAYS,
            DEPUTY.code, DEPUTY,
            INFO_REQUEST.code, INFO_REQUEST);

    private static final Pattern DAYS = Pattern.compile("TD:([1-9]\\d{0,2})");

    public TermRule {
        requireNonNull(code, "code");
        requireNonNull(unit, "unit");
        requireNonNull(shift, "shift");
        if (length < 1) {
            throw new IllegalArgumentException("length: " + length + " (expected: >= 1)");
        }
    }

    /** A term given in calendar days by the author of a resolution or by a higher body, code "TD:n". */
    public static TermRule days(int days) {
        return new TermRule("TD:" + days, days, Unit.CALENDAR_DAYS, Shift.NEXT_WORKING_DAY);
    }

    /** The rule a stored code names; empty for an unknown one, and for "" (a date set by hand). */
    public static Optional<TermRule> of(String code) {
        var days = DAYS.matcher(code);
        return days.matches()
                ? Optional.of(days(Integer.parseInt(days.group(1))))
                : Optional.ofNullable(NAMED.get(code));
    }
}
