package ua.zvernennia.ui.execution;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** A list that holds nothing. */
final class NoCards implements Snapshot {

    @Override
    public int size() {
        return 0;
    }

    @Override
    public Hits find(CardQuery query, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException("the desk does not search");
    }

    @Override
    public Optional<CardRow> row(CardId id) {
        return Optional.empty();
    }
}
