package ua.zvernennia.model.links;

/** How one document belongs to another, said of the first. Names are stored and travel: add, never rename. */
public enum LinkKind {
    /** Відповідь на. */
    ANSWERS,
    /** На виконання. */
    EXECUTES,
    /** Повторне до. */
    REPEATS,
    /** Дублетне до: by the number {@code /n}, so nobody sets or takes it by hand. */
    DUPLICATES,
    /** У доповнення до. */
    CONTINUES,
    /** Пов'язане з: the same from both sides. */
    RELATES;

    /** Whether a person sets and takes it; otherwise it follows from the registration. */
    public boolean byHand() {
        return this != DUPLICATES;
    }

    /** Whether it says the same from both sides. */
    public boolean symmetric() {
        return this == RELATES;
    }
}
