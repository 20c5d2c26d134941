package ua.zvernennia.model.names;

/** Cases that letters use; the nominative is the name itself. */
public enum NameCase {
    /** Родовий: звернення (кого?) Ткаченка Івана Петровича. */
    GENITIVE,
    /** Давальний: (кому?) Ткаченку Івану Петровичу. */
    DATIVE,
    /** Кличний: Іване Петровичу! */
    VOCATIVE
}
