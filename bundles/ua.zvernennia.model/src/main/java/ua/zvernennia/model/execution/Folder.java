package ua.zvernennia.model.execution;

/** Where an executor finds work. Names travel: add, never rename. */
public enum Folder {
    /** На опрацювання: came and was not taken yet. */
    TO_PROCESS,
    /** Невиконані мною: all that is owed; parted by the next four. */
    NOT_DONE,
    /** Прострочені. */
    OVERDUE,
    /** За 2 дні: today and the next two working days. */
    DUE_SOON,
    /** Більше 2-х днів. */
    DUE_LATER,
    /** Без строку. */
    NO_TERM,
    /** До відома. */
    FOR_INFORMATION,
    /** Опрацьовані: reported, accepted, passed on, handed back, acknowledged. */
    PROCESSED,
    /** На контролі: what others owe by my resolutions. */
    ON_CONTROL,
    /** На прийняття: reports by my resolutions that wait for me. */
    TO_ACCEPT,
    /**
     * На зняття з контролю: answered documents that are still under control, set by me, or in the organisation that I
     * control; one line a document, with the last proposal.
     */
    TO_LIFT
}
