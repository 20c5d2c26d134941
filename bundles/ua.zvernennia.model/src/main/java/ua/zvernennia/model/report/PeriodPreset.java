package ua.zvernennia.model.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** «Виберіть період»: the usual periods around a day. */
public enum PeriodPreset {
    /** Сьогодні. */
    TODAY,
    /** Вчора. */
    YESTERDAY,
    /** Цей тиждень, Monday to Sunday. */
    THIS_WEEK,
    /** Минулий тиждень. */
    LAST_WEEK,
    /** Цей місяць. */
    THIS_MONTH,
    /** Минулий місяць. */
    LAST_MONTH,
    /** Цей квартал. */
    THIS_QUARTER,
    /** Минулий квартал. */
    LAST_QUARTER,
    /** Це півріччя. */
    THIS_HALF_YEAR,
    /** Від початку року до сьогодні. */
    YEAR_TO_DATE,
    /** Цей рік. */
    THIS_YEAR,
    /** Минулий рік. */
    LAST_YEAR;

    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;

    /** The period around {@code today}. */
    public ReportPeriod around(PeriodBasis basis, LocalDate today) {
        return switch (this) {
            case TODAY -> new ReportPeriod(basis, today, today);
            case YESTERDAY -> new ReportPeriod(basis, today.minusDays(1), today.minusDays(1));
            case THIS_WEEK -> week(basis, today);
            case LAST_WEEK -> week(basis, today.minusWeeks(1));
            case THIS_MONTH -> months(basis, today, 1);
            case LAST_MONTH -> months(basis, today.minusMonths(1), 1);
            case THIS_QUARTER -> months(basis, today, QUARTER_MONTHS);
            case LAST_QUARTER -> months(basis, today.minusMonths(QUARTER_MONTHS), QUARTER_MONTHS);
            case THIS_HALF_YEAR -> months(basis, today, HALF_YEAR_MONTHS);
            case YEAR_TO_DATE -> new ReportPeriod(basis, today.withDayOfYear(1), today);
            case THIS_YEAR -> year(basis, today.getYear());
            case LAST_YEAR -> year(basis, today.getYear() - 1);
        };
    }

    private static ReportPeriod week(PeriodBasis basis, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ReportPeriod(basis, monday, monday.plusDays(6));
    }

    /** The part of the year of so many months that {@code day} lies in. */
    private static ReportPeriod months(PeriodBasis basis, LocalDate day, int months) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        var from = LocalDate.of(day.getYear(), first, 1);
        return new ReportPeriod(basis, from, from.plusMonths(months).minusDays(1));
    }

    private static ReportPeriod year(PeriodBasis basis, int year) {
        return new ReportPeriod(basis, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }
}
