package ua.zvernennia.server.usecase.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.registration.Card;

/** Stored cards by their numbers, in bulk; called inside a transaction. */
public interface ImportedCards {

    /** Those of the keys that are stored. */
    Map<CardKey, CardFace> find(Collection<CardKey> keys);

    /** Stores new cards as revision 1 with their first state. */
    void insert(List<Card> cards);

    /**
     * Lifts the counters of journals and years at least to these numbers, so that registration continues after them. Holds
     * the counters until the transaction ends.
     */
    void liftCounters(Map<Counter, Integer> highest);

    /** A counter's key. */
    record Counter(String journal, int year) {}
}
