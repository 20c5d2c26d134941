package ua.zvernennia.model.security;

import ua.zvernennia.model.registration.DocumentKind;

/** How closed a card is, from the most open. Names are stored: add, never rename. */
public enum Confidentiality {
    /** Відкрита. */
    OPEN,
    /** Містить персональні дані: every appeal. */
    PERSONAL,
    /** Службова. */
    SERVICE,
    /** «Для службового користування» (постанова КМУ № 736). */
    OFFICIAL_USE;

    /** How closed a card is that nobody has closed: what its kind of document says. The same as in the database. */
    public static Confidentiality of(DocumentKind kind) {
        return switch (kind) {
            case APPEAL, INFO_REQUEST -> PERSONAL;
            case INCOMING, OUTGOING, INTERNAL, REGULATORY -> OPEN;
        };
    }
}
