package ua.zvernennia.ui.cards;

import java.util.List;
import java.util.Set;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** The marked cards, in the order in which they were marked; those that are gone are left out. */
record MarkedRows(List<CardRow> rows) implements Hits {

    MarkedRows {
        rows = List.copyOf(rows);
    }

    static MarkedRows of(Set<Object> ids, Snapshot snapshot) {
        return new MarkedRows(ids.stream()
                .filter(CardId.class::isInstance)
                .map(CardId.class::cast)
                .flatMap(id -> snapshot.row(id).stream())
                .toList());
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public CardRow rowAt(int index) {
        return rows.get(index);
    }

    @Override
    public int indexOf(CardId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
