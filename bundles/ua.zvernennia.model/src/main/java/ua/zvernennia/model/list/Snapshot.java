package ua.zvernennia.model.list;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** All cards the user may see, at one moment of the feed. Immutable: a change makes the next snapshot. */
public interface Snapshot {

    /** How many cards there are, filtered or not. */
    int size();

    /**
     * Count and order of what matches.
     *
     * @param cancelled asked now and then; once true, the search ends with whatever it has, and the caller drops it
     */
    Hits find(CardQuery query, BooleanSupplier cancelled);

    Optional<CardRow> row(CardId id);
}
