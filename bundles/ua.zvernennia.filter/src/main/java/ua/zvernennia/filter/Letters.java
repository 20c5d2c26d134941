package ua.zvernennia.filter;

/** For each code the rows that have it: the first key that is pressed matches much, and its answer is ready here. */
final class Letters {

    private static final long[] NONE = {};

    private final long[][] rows;

    private Letters(long[][] rows) {
        this.rows = rows;
    }

    static Letters of(TextColumn column) {
        var rows = new long[Folding.OTHER + 1][];
        int words = Marks.words(column.size());
        var codes = column.codes();
        for (int row = 0; row < column.size(); row++) {
            int end = column.end(row);
            for (int i = column.start(row); i < end; i++) {
                char code = codes.charAt(i);
                if (rows[code] == null) {
                    rows[code] = new long[words];
                }
                rows[code][row >> 6] |= 1L << row;
            }
        }
        return new Letters(rows);
    }

    /** Bits of the rows that have the code. */
    long[] with(char code) {
        return rows[code] == null ? NONE : rows[code];
    }
}
