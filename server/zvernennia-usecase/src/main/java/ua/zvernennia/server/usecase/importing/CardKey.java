package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

/** What makes a card of a file and one of the registry the same: its number in its journal and year. */
public record CardKey(String journal, int year, int running, int duplicate) {

    public CardKey {
        requireNonNull(journal, "journal");
    }

    /** The first document, when this is a duplicate of it. */
    public CardKey first() {
        return new CardKey(journal, year, running, 0);
    }
}
