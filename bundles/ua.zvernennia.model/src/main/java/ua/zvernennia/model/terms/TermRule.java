package ua.zvernennia.model.terms;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a term is, whose rule that is, and what happens when it ends on a day off.
 *
 * @param code what a card stores, e.g. "T30" or "TD:14"
 * @param article the act and its article, in Ukrainian, as printed in explanations
 */
public record TermRule(String code, String article, Length length, Shift shift) {

    /** Where a last day goes that is not a working day. Names are stored: add, never rename. */
    public enum Shift {
        /** To the next working day (Civil Code, art. 254 p. 5). */
        NEXT_WORKING_DAY,
        /** To the last working day before: a limit that may not be passed. */
        PREVIOUS_WORKING_DAY,
        /** It stays. */
        NONE
    }

    /** Appeal that needs no extra study: 15 days (Law 393/96-ВР, art. 20). */
    public static final TermRule FIFTEEN_DAYS =
            new TermRule("T15", Acts.APPEALS_20, new Length.Days(15), Shift.NEXT_WORKING_DAY);

    /** Ordinary appeal: one month (art. 20). */
    public static final TermRule MONTH =
            new TermRule("T30", Acts.APPEALS_20, new Length.Months(1), Shift.NEXT_WORKING_DAY);

    /** The longest term of an appeal, extensions included: 45 days (art. 20). */
    public static final TermRule LONGEST =
            new TermRule("T45", Acts.APPEALS_20, new Length.Days(45), Shift.PREVIOUS_WORKING_DAY);

    /** Return of an appeal that lacks what the law asks for: 10 days (art. 5). */
    public static final TermRule RETURN =
            new TermRule("T10r", Acts.APPEALS_5, new Length.Days(10), Shift.NEXT_WORKING_DAY);

    /** Forwarding to the competent body: 5 days (art. 7). */
    public static final TermRule FORWARDING =
            new TermRule("T5f", Acts.APPEALS_7, new Length.Days(5), Shift.NEXT_WORKING_DAY);

    /** Appeal handed in by a deputy: 10 days. */
    public static final TermRule DEPUTY =
            new TermRule("T10d", Acts.DEPUTIES_16, new Length.Days(10), Shift.NEXT_WORKING_DAY);

    /** Request for public information: 5 working days (Law 2939-VI, art. 20 p. 1). */
    public static final TermRule INFO_REQUEST =
            new TermRule("TI5", Acts.INFORMATION_20_1, new Length.WorkingDays(5), Shift.NONE);

    /** Request about life, freedom, environment, food, accidents: 48 hours (art. 20 p. 2). */
    public static final TermRule URGENT_INFO_REQUEST =
            new TermRule("TI48", Acts.INFORMATION_20_2, new Length.Hours(48), Shift.NONE);

    /** Request for a large volume: up to 20 working days (art. 20 p. 4). */
    public static final TermRule LARGE_INFO_REQUEST =
            new TermRule("TI20", Acts.INFORMATION_20_4, new Length.WorkingDays(20), Shift.NONE);

    static final String DAYS = "TD:";
    static final String GIVEN = "TX:";

    public TermRule {
        requireNonNull(code, "code");
        requireNonNull(article, "article");
        requireNonNull(length, "length");
        requireNonNull(shift, "shift");
    }

    /** A term given in calendar days by the author of a resolution or by a higher body, code "TD:n". */
    public static TermRule days(int days) {
        return new TermRule(DAYS + days, Acts.ASSIGNMENT, new Length.Days(days), Shift.NEXT_WORKING_DAY);
    }

    /** The day that an assignment names, code "TX:2013-12-02"; it does not move. */
    public static TermRule given(LocalDate day) {
        return new TermRule(GIVEN + day, Acts.ASSIGNMENT, new Length.Given(day), Shift.NONE);
    }

    /** The rule a stored code names by the law as shipped; empty for an unknown one, and for "" (a date set by hand). */
    public static Optional<TermRule> of(String code) {
        return TermRules.law().find(code);
    }

    /** The acts as explanations print them. */
    static final class Acts {
        static final String APPEALS_5 = "ст. 5 Закону України «Про звернення громадян»";
        static final String APPEALS_7 = "ст. 7 Закону України «Про звернення громадян»";
        static final String APPEALS_20 = "ст. 20 Закону України «Про звернення громадян»";
        static final String DEPUTIES_16 = "ст. 16 Закону України «Про статус народного депутата України»";
        static final String INFORMATION_20_1 = "ч. 1 ст. 20 Закону України «Про доступ до публічної інформації»";
        static final String INFORMATION_20_2 = "ч. 2 ст. 20 Закону України «Про доступ до публічної інформації»";
        static final String INFORMATION_20_4 = "ч. 4 ст. 20 Закону України «Про доступ до публічної інформації»";
        static final String ASSIGNMENT = "строк, установлений дорученням";

        private Acts() {}
    }
}
