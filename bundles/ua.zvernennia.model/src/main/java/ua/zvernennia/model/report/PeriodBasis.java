package ua.zvernennia.model.report;

/** Which date of a card must lie in the period. Names are stored and travel: add, never rename. */
public enum PeriodBasis {
    /** Дата реєстрації. */
    REGISTERED,
    /** Контрольний термін. */
    CONTROL,
    /** Дата виконання: the day on which work on the card ended. */
    EXECUTED
}
