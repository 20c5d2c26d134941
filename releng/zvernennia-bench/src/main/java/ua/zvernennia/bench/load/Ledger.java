package ua.zvernennia.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;

/** What the server acknowledged: it must all be there afterwards. */
final class Ledger {

    private final Map<CardId, Card> cards = new ConcurrentHashMap<>();
    private final Map<CardId, String> desks = new ConcurrentHashMap<>();
    private final Map<CardId, Integer> acts = new ConcurrentHashMap<>();
    private final Map<CardId, Long> revisions = new ConcurrentHashMap<>();
    private final LongAdder finished = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final AtomicLong different = new AtomicLong();

    /** @param desk login of whoever registered it */
    void registered(Card card, String desk) {
        cards.put(card.id(), card);
        desks.put(card.id(), desk);
    }

    void acted(TreeView view) {
        acts.merge(view.tree().card(), 1, Integer::sum);
        revisions.merge(view.tree().card(), view.tree().revision(), Math::max);
    }

    void finished(CardId card, int count) {
        if (acts.getOrDefault(card, 0) == count) {
            finished.increment();
        }
    }

    /** The answer to a repeat beside the first one. */
    void same(Object first, Object repeated) {
        repeats.increment();
        if (!first.equals(repeated)) {
            different.incrementAndGet();
        }
    }

    Map<CardId, Card> cards() {
        return cards;
    }

    /** Logins of those who registered each card. */
    Map<CardId, String> desks() {
        return desks;
    }

    /** Acts on the tree of each card. */
    Map<CardId, Integer> acts() {
        return acts;
    }

    /** The latest revision of each tree that anybody was told. */
    Map<CardId, Long> revisions() {
        return revisions;
    }

    /** Documents that went their whole way. */
    long finished() {
        return finished.sum();
    }

    long repeats() {
        return repeats.sum();
    }

    /** Repeats that were answered otherwise than the first time. */
    long different() {
        return different.get();
    }

    long writes() {
        return cards.size()
                + acts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
