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

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::registered)
            .thenComparingInt(Place::running)
            .thenComparingInt(Place::duplicate)
            .reversed()
            .thenComparingLong(Place::idHigh)
            .thenComparingLong(Place::idLow);

    /** Rows in natural order. */
    static final Comparator<CardRow> NATURAL = Comparator.comparing(CardRow::registeredOn)
            .thenComparingInt(row -> row.number().running())
            .thenComparingInt(row -> row.number().duplicate())
            .reversed()
            .thenComparing(CardRow::id);

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
        return ORDER.compare(this, other);
    }
}
