package ua.zvernennia.ui;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that are marked beside the selected one, by id: they survive scrolling, changes and filters.
 *
 * @param <T> a row
 */
final class Marks<T> {

    /** More than anybody works through; a mark costs memory, a row of the list does not. */
    static final int MAX = 10_000;

    private final Set<Object> ids = new LinkedHashSet<>();
    private Object anchor;

    boolean isEmpty() {
        return ids.isEmpty();
    }

    Set<Object> ids() {
        return Collections.unmodifiableSet(ids);
    }

    /** No marks; ranges begin at this row from now on. */
    void clear(Object id) {
        ids.clear();
        anchor = id;
    }

    /** Marks a row or takes its mark away; the first time the selected row is marked too. */
    void toggle(Object id, Object selected) {
        if (ids.isEmpty() && selected != null && !selected.equals(id)) {
            ids.add(selected);
        }
        if (!ids.remove(id) && ids.size() < MAX) {
            ids.add(id);
        }
        anchor = id;
    }

    /** Marks all rows from where the range began to this one, and no others. */
    void range(ListRows<T> rows, int selected, int to) {
        int begun = anchor == null ? -1 : rows.indexOf(anchor);
        int from = begun >= 0 ? begun : Math.max(0, selected);
        anchor = rows.idOf(rows.rowAt(from));
        ids.clear();
        int step = from <= to ? 1 : -1;
        for (int i = from; ids.size() < MAX && i != to + step; i += step) {
            ids.add(rows.idOf(rows.rowAt(i)));
        }
    }

    /** The first rows of the list. */
    void all(ListRows<T> rows) {
        ids.clear();
        IntStream.range(0, Math.min(rows.count(), MAX)).forEach(i -> ids.add(rows.idOf(rows.rowAt(i))));
    }

    /** Which of the lines in view are marked, ascending. */
    int[] lines(ListRows<T> rows, int top, int visible) {
        return IntStream.range(0, visible)
                .filter(line -> ids.contains(rows.idOf(rows.rowAt(top + line))))
                .toArray();
    }
}
