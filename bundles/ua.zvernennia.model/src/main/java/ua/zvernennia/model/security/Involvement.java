package ua.zvernennia.model.security;

/** How a position or a unit takes part in a card. Names are stored: add, never rename. */
public enum Involvement {
    /** The registering organisation. */
    REGISTRAR,
    /** Розглядає. */
    REVIEWER,
    /** Gave a resolution. */
    AUTHOR,
    /** Виконавець, співвиконавець. */
    EXECUTOR,
    /** Prepared the report of execution that is to be accepted; opens nothing. */
    REPORTER,
    /** On whom the complaint is (закон «Про звернення громадян», ст. 7); opens nothing. */
    ACCUSED;

    /** Whether it makes somebody a participant at all. */
    public boolean opens() {
        return switch (this) {
            case REGISTRAR, REVIEWER, AUTHOR, EXECUTOR -> true;
            case REPORTER, ACCUSED -> false;
        };
    }
}
