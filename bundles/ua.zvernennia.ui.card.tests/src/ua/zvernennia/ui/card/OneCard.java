package ua.zvernennia.ui.card;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** A list of one card, found by its number. */
record OneCard(CardRow row) implements Snapshot {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Hits find(CardQuery query, BooleanSupplier cancelled) {
        boolean found = query.columns()
                .get(CardColumn.REG_NUMBER)
                .equalsIgnoreCase(row.number().text());
        return new Hits() {
            @Override
            public int count() {
                return found ? 1 : 0;
            }

            @Override
            public CardRow rowAt(int index) {
                return row;
            }

            @Override
            public int indexOf(CardId id) {
                return id.equals(row.id()) ? 0 : -1;
            }
        };
    }

    @Override
    public Optional<CardRow> row(CardId id) {
        return Optional.of(row).filter(card -> card.id().equals(id));
    }
}
