package ua.zvernennia.model.execution;

/** State of a resolution; its legal moves are {@link ResolutionMove}. Names are stored and travel: add, never rename. */
public enum ResolutionState {
    /** Проєкт: its executors see it, nobody acts on it. */
    DRAFT,
    /** Узгоджено помічником, waits for the author. */
    READY,
    /** Накладено: passes at once into {@link #ACTIVE}. */
    SIGNED,
    /** Діє. */
    ACTIVE,
    /** Виконано: all its executions are accepted. */
    FULFILLED,
    /** Скасовано. */
    CANCELLED,
    /** Замінено новою. */
    REPLACED;

    /** Whether it can still change by itself or by its author. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, READY, SIGNED, ACTIVE -> true;
            case FULFILLED, CANCELLED, REPLACED -> false;
        };
    }

    /** Whether its executors have not been told to begin. */
    public boolean isProposal() {
        return this == DRAFT || this == READY;
    }
}
