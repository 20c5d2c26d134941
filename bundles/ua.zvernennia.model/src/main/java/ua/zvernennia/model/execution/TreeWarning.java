package ua.zvernennia.model.execution;

/** What was done although somebody may have wanted it otherwise. Names travel: add, never rename. */
public enum TreeWarning {
    /** The term is later than that of the execution above. */
    TERM_AFTER_PARENT,
    /** Co-executors have not reported. */
    OPEN_CO_EXECUTORS,
    /** Resolutions of one's own below are not fulfilled. */
    OPEN_SUBORDINATES
}
