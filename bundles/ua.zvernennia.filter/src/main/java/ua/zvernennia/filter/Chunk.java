package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;

/**
 * A run of neighbouring rows with their folded columns: the unit that a change copies. Immutable but for sort keys, which
 * are made when first asked for and stay with the chunk through all snapshots that share it.
 */
final class Chunk {

    /** Rows in a chunk as they are built; a chunk may grow to twice that before it is split. */
    static final int ROWS = 1024;

    private static final int NO_DATE = Integer.MAX_VALUE;

    private final CardRow[] rows;
    private final Map<CardColumn, FoldedColumn> columns;
    private final int[] dueDays;
    private final Map<CardColumn, String[]> sortKeys = new ConcurrentHashMap<>();

    private Chunk(CardRow[] rows, Map<CardColumn, FoldedColumn> columns) {
        this.rows = rows;
        this.columns = columns;
        dueDays = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            var row = rows[i];
            dueDays[i] = row.state().isFinal()
                    ? NO_DATE
                    : row.controlDate().map(day -> (int) day.toEpochDay()).orElse(NO_DATE);
        }
    }

    /** @param sorted rows in natural order, cut into chunks of {@link #ROWS} */
    static List<Chunk> cut(List<CardRow> sorted) {
        var chunks = new ArrayList<Chunk>();
        for (int from = 0; from < sorted.size(); from += ROWS) {
            var part = sorted.subList(from, Math.min(from + ROWS, sorted.size()));
            var columns = new EnumMap<CardColumn, FoldedColumn>(CardColumn.class);
            for (var column : CardColumn.values()) {
                columns.put(column, FoldedColumn.of(column, part));
            }
            chunks.add(new Chunk(part.toArray(CardRow[]::new), columns));
        }
        return chunks;
    }

    int size() {
        return rows.length;
    }

    CardRow row(int index) {
        return rows[index];
    }

    /** Index of the row, or as {@code Arrays.binarySearch} says where it would be. */
    int indexOf(CardRow row) {
        return Arrays.binarySearch(rows, row, Order.NATURAL);
    }

    /** Marks rows whose column contains the needle. */
    void mark(CardColumn column, Needle needle, long[] marks) {
        columns.get(column).mark(needle, column, rows, marks);
    }

    /** Marks rows that are overdue on the day, counted from 1970-01-01. */
    void markOverdue(int day, long[] marks) {
        for (int i = 0; i < dueDays.length; i++) {
            if (dueDays[i] < day) {
                marks[i >> 6] |= 1L << i;
            }
        }
    }

    String[] sortKeys(CardColumn column) {
        return sortKeys.computeIfAbsent(column, wanted -> {
            var keys = new String[rows.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = SortKeys.of(wanted, rows[i]);
            }
            return keys;
        });
    }

    /**
     * The chunks that take this one's place.
     *
     * @param without rows of this chunk to leave out
     * @param with rows to add, in natural order
     */
    List<Chunk> replaced(List<CardRow> without, List<CardRow> with) {
        var dropped = new BitSet(rows.length);
        without.forEach(row -> dropped.set(indexOf(row)));
        var plan = Merge.of(rows, dropped, with);
        int size = plan.size();
        if (size == 0) {
            return List.of();
        }
        int parts = size > 2 * ROWS ? (size + ROWS - 1) / ROWS : 1;
        if (parts > 1) {
            return cut(plan.rows());
        }
        var next = new EnumMap<CardColumn, FoldedColumn>(CardColumn.class);
        columns.forEach((column, before) -> next.put(column, plan.column(column, before)));
        return List.of(new Chunk(plan.rows().toArray(CardRow[]::new), next));
    }
}
