package ua.zvernennia.model.terms;

/** What holidays mean for working time. Names are stored: add, never rename. */
public enum Regime {
    /** A holiday is a day off, and moves one when it falls on a weekend (Labour Code, art. 67 p. 3, 73). */
    PEACE,
    /** Holidays are ordinary days and nothing moves (Law 2136-IX, art. 6 p. 6). */
    MARTIAL
}
