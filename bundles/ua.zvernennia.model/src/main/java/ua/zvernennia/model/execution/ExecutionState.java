package ua.zvernennia.model.execution;

/**
 * State of an execution; its legal moves are {@link ExecutionMove}. Overdue is a mark computed from the term, no state.
 * Names are stored and travel: add, never rename.
 */
public enum ExecutionState {
    /** Не розпочато. */
    NEW,
    /** Ознайомлений. */
    SEEN,
    /** На виконанні. */
    IN_WORK,
    /** Делеговано: somebody else does it, this one stays answerable. */
    DELEGATED,
    /** Повернуто: not in the competence; the author names another one. */
    REFUSED,
    /** Виконано: reported, awaits acceptance. */
    DONE,
    /** Прийнято. */
    ACCEPTED,
    /** Скасовано. */
    CANCELLED,
    /** Ознайомлено: the end of «До відома». */
    ACKNOWLEDGED;

    /** Whether the executor still owes something. */
    public boolean isOpen() {
        return this == NEW || this == SEEN || this == IN_WORK;
    }

    /** Whether the executor has reported and was not sent back. */
    public boolean isReported() {
        return this == DONE || this == ACCEPTED;
    }

    /** Whether it still counts for its point: neither passed on, nor handed back, nor cancelled. */
    public boolean isLive() {
        return this != DELEGATED && this != REFUSED && this != CANCELLED;
    }
}
