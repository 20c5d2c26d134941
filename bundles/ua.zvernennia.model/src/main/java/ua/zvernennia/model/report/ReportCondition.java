package ua.zvernennia.model.report;

/** Rows of «Умови відбору даних». Names are stored and travel: add, never rename. */
public enum ReportCondition {
    /** Організація: ids of units that registered the card. */
    ORGANISATION,
    /** Район розгляду: codes. */
    DISTRICT,
    /** Джерело (форма надходження): codes 1.x; a code takes those below it too. */
    SOURCE,
    /** Вид звернення: codes 3.x. */
    KIND,
    /** Питання: codes of part II; a code takes those below it too. */
    QUESTION,
    /** Виконавець (розглядає): ids of positions. */
    EXECUTOR,
    /** Контроль: {@link #ON_CONTROL}, {@link #OFF_CONTROL}. */
    CONTROL,
    /** Форма подання (тип): codes 6.x. */
    FORM;

    /** The card has a control date. */
    public static final String ON_CONTROL = "ON";

    /** The card has no control date. */
    public static final String OFF_CONTROL = "OFF";
}
