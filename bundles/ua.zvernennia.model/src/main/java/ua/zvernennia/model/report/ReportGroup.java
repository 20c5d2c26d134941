package ua.zvernennia.model.report;

/** Groups of the menu «Довідки», in its order. Names are stored and travel: add, never rename. */
public enum ReportGroup {
    /** Загальні довідки. */
    GENERAL,
    /** Довідки вхідної кореспонденції. */
    INCOMING,
    /** Довідки вихідної кореспонденції. */
    OUTGOING,
    /** Довідки внутрішньої кореспонденції. */
    INTERNAL,
    /** Довідки звернень громадян. */
    APPEALS,
    /** Контрольні довідки. */
    CONTROL,
    /** Довідки адміністрування. */
    ADMINISTRATION
}
