package ua.zvernennia.filter;

import java.util.Comparator;
import ua.zvernennia.model.registration.CardRow;

/**
 * What decides where a card stands in the natural order: newest registration first, then the higher number; with the id
 * the order is total, so that positions are found.
 *
 * @param registered day since 1970-01-01
 */
record Place(int registered, int running, int duplicate, long idHigh, long idLow) implements Comparable<Place> {

    /** Rows in natural order. */
    static final Comparator<CardRow> NATURAL = (a, b) -> {
        int byDate = b.registeredOn().compareTo(a.registeredOn());
        if (byDate != 0) {
            return byDate;
        }
        int byNumber = Integer.compare(b.number().running(), a.number().running());
        return byNumber == 0 ? of(a).compareTo(of(b)) : byNumber;
    };

    static Place of(CardRow row) {
        return new Place(
                (int) row.registeredOn().toEpochDay(),
                row.number().running(),
                row.number().duplicate(),
                row.id().value().getMostSignificantBits(),
                row.id().value().getLeastSignificantBits());
    }

    @Override
    public int compareTo(Place other) {
        if (registered != other.registered) {
            return Integer.compare(other.registered, registered);
        }
        if (running != other.running) {
            return Integer.compare(other.running, running);
        }
        if (duplicate != other.duplicate) {
            return Integer.compare(other.duplicate, duplicate);
        }
        return idHigh == other.idHigh ? Long.compare(idLow, other.idLow) : Long.compare(idHigh, other.idHigh);
    }
}
