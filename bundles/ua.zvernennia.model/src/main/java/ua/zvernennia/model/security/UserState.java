package ua.zvernennia.model.security;

/** Where an account stands. Names are stored and travel: add, never rename. */
public enum UserState {
    /** Запрошено: not yet let in. */
    INVITED,
    /** Діє. */
    ACTIVE,
    /** Заблоковано. */
    BLOCKED,
    /** В архіві: for ever, the login is not given again. */
    ARCHIVED;

    /** Whether somebody may bring an account from here to there. */
    public boolean leadsTo(UserState next) {
        return switch (this) {
            case INVITED -> next == ACTIVE || next == ARCHIVED;
            case ACTIVE -> next == BLOCKED || next == ARCHIVED;
            case BLOCKED -> next == ACTIVE || next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }
}
