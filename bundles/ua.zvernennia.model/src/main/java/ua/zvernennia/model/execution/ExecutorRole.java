package ua.zvernennia.model.execution;

/** Ознака виконавця. Names are stored and travel: add, never rename. */
public enum ExecutorRole {
    /** Головний (відповідальний): exactly one per point; gathers what the others bring. */
    MAIN,
    /** Співвиконавець. */
    CO,
    /** До відома: reads, reports nothing. */
    INFORMATION
}
