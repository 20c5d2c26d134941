package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardSort;

/** Orders of one snapshot, made when first asked for. Ties keep the natural order, whatever the direction. */
final class SortOrders {

    private static final int KEPT = 4;

    private final Chunks chunks;
    private final Map<List<CardSort>, SortOrder> orders = new ConcurrentHashMap<>();

    SortOrders(Chunks chunks) {
        this.chunks = chunks;
    }

    SortOrder order(List<CardSort> sort) {
        if (orders.size() >= KEPT && !orders.containsKey(sort)) {
            orders.clear(); // whoever clicks through all columns must not fill the heap with 8 bytes a card each
        }
        return orders.computeIfAbsent(sort, this::make);
    }

    /** Sorts by the last column first: each pass is stable, so the first column ends up deciding. */
    private SortOrder make(List<CardSort> sort) {
        var positions = new int[chunks.size()];
        Arrays.setAll(positions, i -> i);
        for (var column : new ArrayList<>(sort).reversed()) {
            var groups = groups(column);
            var keyed = new long[positions.length];
            for (int i = 0; i < keyed.length; i++) {
                keyed[i] = (long) groups[positions[i]] << 32 | i;
            }
            Arrays.sort(keyed);
            var next = new int[positions.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = positions[(int) keyed[i]];
            }
            positions = next;
        }
        return new SortOrder(positions);
    }

    /** For each position the ordinal of its text among the different texts of the column. */
    private int[] groups(CardSort sort) {
        var keys = keys(sort.column());
        var different = Arrays.stream(keys).distinct().toArray(String[]::new);
        Arrays.parallelSort(different);
        var ordinals = new HashMap<String, Integer>(different.length * 2);
        for (int i = 0; i < different.length; i++) {
            ordinals.put(different[i], sort.descending() ? different.length - i : i);
        }
        var groups = new int[keys.length];
        Arrays.setAll(groups, i -> ordinals.get(keys[i]));
        return groups;
    }

    private String[] keys(CardColumn column) {
        var keys = new String[chunks.size()];
        for (int i = 0; i < chunks.count(); i++) {
            var part = chunks.chunk(i).sortKeys(column);
            System.arraycopy(part, 0, keys, chunks.start(i), part.length);
        }
        return keys;
    }
}
