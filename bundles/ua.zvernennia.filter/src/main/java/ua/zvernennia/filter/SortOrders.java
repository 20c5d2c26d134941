package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.list.CardSort;

/**
 * Orders of one snapshot, made when first asked for. Ties keep the natural order, whatever the direction.
 *
 * <p>What an earlier snapshot knew is carried over: rows that stayed keep their sequence, the few that came are put in
 * between, so that a sorted list that changes is not sorted anew.
 */
final class SortOrders {

    private static final int KEPT = 4;

    /** With more rows gone or come, an order is made anew: carrying it would cost as much. */
    private static final int CARRIED_MAX = 4096;

    private final RowKeys keys;
    private final int size;
    private final Map<List<CardSort>, SortOrder> orders = new ConcurrentHashMap<>();
    private final Optional<Earlier> earlier;

    SortOrders(Chunks chunks, Dictionaries dictionaries, Optional<Earlier> earlier) {
        keys = new RowKeys(chunks, dictionaries);
        size = chunks.size();
        this.earlier = earlier;
    }

    SortOrder order(List<CardSort> sort) {
        if (orders.size() >= KEPT && !orders.containsKey(sort)) {
            orders.clear(); // whoever clicks through all columns must not fill the heap with 8 bytes a card each
        }
        return orders.computeIfAbsent(sort, this::make);
    }

    /** Whether there is an order to carry over. */
    boolean isKnown() {
        return !orders.isEmpty() || earlier.isPresent();
    }

    /** What the next snapshot can begin with. */
    Optional<Earlier> after(Shift shift) {
        var known = new Earlier(Map.copyOf(orders), shift);
        if (orders.isEmpty()) {
            known = earlier.map(before -> new Earlier(before.orders, before.shift.then(shift)))
                    .orElse(known);
        }
        return known.orders.isEmpty() || known.shift.extent() > CARRIED_MAX ? Optional.empty() : Optional.of(known);
    }

    private SortOrder make(List<CardSort> sort) {
        return earlier.filter(before -> before.orders.containsKey(sort))
                .map(before -> carried(sort, before.orders.get(sort), before.shift))
                .orElseGet(() -> sorted(sort));
    }

    /** Sorts by the last key first: each pass is stable, so the first column ends up deciding. */
    private SortOrder sorted(List<CardSort> sort) {
        var positions = new int[size];
        Arrays.setAll(positions, i -> i);
        for (var column : new ArrayList<>(sort).reversed()) {
            for (var numbers : keys.all(column.column()).reversed()) {
                if (column.descending()) {
                    Arrays.setAll(numbers, i -> ~numbers[i]);
                }
                positions = Radix.sorted(positions, numbers);
            }
        }
        return new SortOrder(positions);
    }

    private SortOrder carried(List<CardSort> sort, SortOrder before, Shift shift) {
        var map = shift.map(before.size());
        var kept = new int[size - shift.come().length];
        int count = 0;
        for (int position : before.positions()) {
            if (map[position] >= 0) {
                kept[count++] = map[position];
            }
        }
        var come = Arrays.stream(shift.come())
                .boxed()
                .sorted((a, b) -> compare(sort, a, b))
                .toList();
        var positions = new int[size];
        int from = 0;
        int to = 0;
        for (int position : come) {
            int end = place(sort, kept, from, position);
            System.arraycopy(kept, from, positions, to, end - from);
            to += end - from;
            from = end;
            positions[to++] = position;
        }
        System.arraycopy(kept, from, positions, to, kept.length - from);
        return new SortOrder(positions);
    }

    /** The index before which a position belongs. */
    private int place(List<CardSort> sort, int[] kept, int from, int position) {
        int low = from;
        int high = kept.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(sort, kept[middle], position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(List<CardSort> sort, int first, int second) {
        int byColumns = keys.compare(sort, first, second);
        return byColumns == 0 ? Integer.compare(first, second) : byColumns;
    }

    /**
     * What an earlier snapshot knew.
     *
     * @param shift how its positions moved until now
     */
    record Earlier(Map<List<CardSort>, SortOrder> orders, Shift shift) {}
}
