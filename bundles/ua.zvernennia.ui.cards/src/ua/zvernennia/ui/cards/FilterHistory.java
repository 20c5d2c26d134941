package ua.zvernennia.ui.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Filters used before, newest last; stepping through them forgets nothing. */
final class FilterHistory {

    private static final int KEPT = 30;

    private final List<CardFilter> filters = new ArrayList<>();
    private int at;

    /** Keeps a filter that was used; the same again moves to the end. */
    void used(CardFilter filter) {
        if (filter.isNone()) {
            return;
        }
        filters.remove(filter);
        filters.add(filter);
        if (filters.size() > KEPT) {
            filters.removeFirst();
        }
        at = filters.size();
    }

    /** The one before the shown one. */
    Optional<CardFilter> older(CardFilter shown) {
        int before = at - 1;
        if (before >= 0 && at == filters.size() && filters.get(before).equals(shown)) {
            before--;
        }
        if (before < 0) {
            return Optional.empty();
        }
        at = before;
        return Optional.of(filters.get(at));
    }

    /** The one after the shown one. */
    Optional<CardFilter> newer() {
        if (at + 1 >= filters.size()) {
            return Optional.empty();
        }
        return Optional.of(filters.get(++at));
    }
}
