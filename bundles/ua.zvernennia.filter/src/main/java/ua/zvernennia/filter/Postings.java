package ua.zvernennia.filter;

import java.util.Arrays;

/**
 * For each of some values the rows that have it: a list of 16-bit numbers, or a bit set where that is smaller, as
 * Roaring bitmaps have it.
 */
final class Postings {

    private static final int BITS_OF_A_ROW = 16;
    private static final long[] SPARSE = {};

    private final int[] starts;
    private final char[] rows;
    private final long[][] dense;

    private Postings(int[] starts, char[] rows, long[][] dense) {
        this.starts = starts;
        this.rows = rows;
        this.dense = dense;
    }

    /**
     * Sorts pairs of value and row by value.
     *
     * @param values value of each pair, 0-based
     * @param rows row of each pair, ascending
     * @param pairs how many of both arrays count
     * @param different number of different values
     */
    static Postings of(int[] values, char[] rows, int pairs, int different) {
        var counts = new int[different];
        for (int i = 0; i < pairs; i++) {
            counts[values[i]]++;
        }
        int bits = pairs == 0 ? 0 : Marks.words(rows[pairs - 1] + 1) << 6;
        var dense = new long[different][];
        var starts = new int[different + 1];
        for (int value = 0; value < different; value++) {
            boolean sparse = counts[value] * BITS_OF_A_ROW < bits;
            dense[value] = sparse ? SPARSE : new long[bits >> 6];
            starts[value + 1] = starts[value] + (sparse ? counts[value] : 0);
        }
        var next = Arrays.copyOf(starts, different);
        var sorted = new char[starts[different]];
        for (int i = 0; i < pairs; i++) {
            int value = values[i];
            if (dense[value].length == 0) {
                sorted[next[value]++] = rows[i];
            } else {
                dense[value][rows[i] >> 6] |= 1L << rows[i];
            }
        }
        return new Postings(starts, sorted, dense);
    }

    void mark(int value, Marks marks) {
        marks.or(dense[value]);
        for (int i = starts[value]; i < starts[value + 1]; i++) {
            marks.set(rows[i]);
        }
    }
}
