package ua.zvernennia.model.security;

/** How closed a card is, from the most open. Names are stored: add, never rename. */
public enum Confidentiality {
    /** Відкрита. */
    OPEN,
    /** Містить персональні дані: every appeal. */
    PERSONAL,
    /** Службова. */
    SERVICE,
    /** «Для службового користування» (постанова КМУ № 736). */
    OFFICIAL_USE
}
