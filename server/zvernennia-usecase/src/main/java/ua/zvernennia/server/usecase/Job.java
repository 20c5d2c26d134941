package ua.zvernennia.server.usecase;

/** Work of the server itself that reads or writes documents in nobody's name; each is named to the database. */
public enum Job {
    /** Loads the cards of an existing register, or a demo city. */
    IMPORT,
    /** Copies the registry out or in. */
    BACKUP,
    /** Looks after the registry by the clock: terms, trims, validity dates. */
    UPKEEP
}
