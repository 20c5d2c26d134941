package ua.zvernennia.model.list;

import static java.util.Objects.requireNonNull;

/** One column of a sort order. */
public record CardSort(CardColumn column, boolean descending) {

    public CardSort {
        requireNonNull(column, "column");
    }
}
