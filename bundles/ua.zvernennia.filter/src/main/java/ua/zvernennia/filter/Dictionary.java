package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The different texts of a column, numbered in the order in which they came; immutable, grows by {@link #edit}. */
final class Dictionary {

    static final Dictionary EMPTY = new Dictionary(List.of(), Map.of());

    private final List<String> values;
    private final Map<String, Integer> codes;
    private final TextColumn folded;
    private volatile int[] ranks = {};

    private Dictionary(List<String> values, Map<String, Integer> codes) {
        this.values = values;
        this.codes = codes;
        var column = new TextColumn.Builder(values.size());
        values.forEach(column::add);
        folded = column.build();
    }

    int size() {
        return values.size();
    }

    String value(int code) {
        return values.get(code);
    }

    /** For each code whether the needle stands in its text; empty when it stands in none. */
    boolean[] where(Needle needle) {
        var marks = Marks.none(size());
        folded.mark(needle, marks);
        return array(marks::has);
    }

    /** For each code whether its text passes; empty when none does. */
    boolean[] where(Predicate<String> passes) {
        return array(code -> passes.test(values.get(code)));
    }

    /** For each code the place of its text in the alphabet; texts that differ in nothing that counts share one. */
    int[] ranks() {
        if (ranks.length != size()) {
            var keys = values.stream().map(UkrainianOrder::key).toArray(String[]::new);
            var order = new Integer[keys.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparing(i -> keys[i]));
            var next = new int[keys.length];
            for (int i = 1; i < order.length; i++) {
                boolean same = keys[order[i]].equals(keys[order[i - 1]]);
                next[order[i]] = next[order[i - 1]] + (same ? 0 : 1);
            }
            ranks = next;
        }
        return ranks;
    }

    Editor edit() {
        return new Editor(this);
    }

    private boolean[] array(IntPredicate passes) {
        var result = new boolean[size()];
        boolean any = false;
        for (int code = 0; code < result.length; code++) {
            result[code] = passes.test(code);
            any |= result[code];
        }
        return any ? result : new boolean[0];
    }

    /** Gives numbers to texts, new ones behind the known; used by one thread, once. */
    static final class Editor {

        private final Dictionary base;
        private final List<String> added = new ArrayList<>();
        private final Map<String, Integer> addedCodes = new HashMap<>();

        private Editor(Dictionary base) {
            this.base = base;
        }

        int code(String value) {
            var known = base.codes.get(value);
            if (known != null) {
                return known;
            }
            return addedCodes.computeIfAbsent(value, fresh -> {
                added.add(fresh);
                return base.size() + added.size() - 1;
            });
        }

        Dictionary done() {
            if (added.isEmpty()) {
                return base;
            }
            var values = new ArrayList<String>(base.size() + added.size());
            values.addAll(base.values);
            values.addAll(added);
            var codes = new HashMap<>(base.codes);
            codes.putAll(addedCodes);
            return new Dictionary(values, codes);
        }
    }
}
