package ua.zvernennia.filter;

/** For each of some values the rows that have it, ascending. Rows of a part fit into 16 bits. */
final class Postings {

    private final int[] starts;
    private final char[] rows;

    private Postings(int[] starts, char[] rows) {
        this.starts = starts;
        this.rows = rows;
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
        var starts = new int[different + 1];
        for (int i = 0; i < pairs; i++) {
            starts[values[i] + 1]++;
        }
        for (int value = 0; value < different; value++) {
            starts[value + 1] += starts[value];
        }
        var next = starts.clone();
        var sorted = new char[pairs];
        for (int i = 0; i < pairs; i++) {
            sorted[next[values[i]]++] = rows[i];
        }
        return new Postings(starts, sorted);
    }

    void mark(int value, Marks marks) {
        for (int i = starts[value]; i < starts[value + 1]; i++) {
            marks.set(rows[i]);
        }
    }
}
