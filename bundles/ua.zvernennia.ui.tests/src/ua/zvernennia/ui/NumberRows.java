package ua.zvernennia.ui;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of a test: numbers in ascending order, each shown with a version that a change raises. */
final class NumberRows implements ListRows<NumberRows.Row> {

    static final List<ListColumn<Row>> COLUMNS = List.of(
            new ListColumn<>("ID", "№", 80, true, true, row -> Integer.toString(row.id()), row -> Tone.NORMAL),
            new ListColumn<>(
                    "TEXT",
                    "Текст",
                    200,
                    false,
                    true,
                    Row::text,
                    row -> row.id() % 3 == 0 ? Tone.OVERDUE : Tone.NORMAL),
            new ListColumn<>("MORE", "Ще", 120, false, false, row -> "ще " + row.id(), row -> Tone.NORMAL));

    private final int[] ids;
    private final int version;

    record Row(int id, int version) {

        String text() {
            return "ґєії " + id + '/' + version;
        }
    }

    private NumberRows(int[] ids, int version) {
        this.ids = ids;
        this.version = version;
    }

    static NumberRows of(int count) {
        return new NumberRows(IntStream.range(0, count).toArray(), 0);
    }

    /** The multiples of {@code step} below {@code count}. */
    static NumberRows every(int step, int count, int version) {
        return new NumberRows(
                IntStream.range(0, count).filter(i -> i % step == 0).toArray(), version);
    }

    NumberRows from(int first) {
        return new NumberRows(IntStream.of(ids).filter(i -> i >= first).toArray(), version);
    }

    NumberRows withVersion(int other) {
        return new NumberRows(ids, other);
    }

    @Override
    public int count() {
        return ids.length;
    }

    @Override
    public Row rowAt(int index) {
        return new Row(ids[index], version);
    }

    @Override
    public Object idOf(Row row) {
        return row.id();
    }

    @Override
    public int indexOf(Object id) {
        int index = java.util.Arrays.binarySearch(ids, (Integer) id);
        return Math.max(-1, index);
    }
}
