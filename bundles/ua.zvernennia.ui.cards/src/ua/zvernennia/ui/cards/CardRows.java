package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ListRows;

/** The hits of the filter as the viewport wants them. */
record CardRows(Hits hits) implements ListRows<CardRow> {

    CardRows {
        requireNonNull(hits, "hits");
    }

    @Override
    public int count() {
        return hits.count();
    }

    @Override
    public CardRow rowAt(int index) {
        return hits.rowAt(index);
    }

    @Override
    public Object idOf(CardRow row) {
        return row.id();
    }

    @Override
    public int indexOf(Object id) {
        return id instanceof CardId cardId ? hits.indexOf(cardId) : -1;
    }
}
