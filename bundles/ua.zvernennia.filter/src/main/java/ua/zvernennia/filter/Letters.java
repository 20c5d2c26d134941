package ua.zvernennia.filter;

import java.util.Arrays;

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
        var seen = new long[(Folding.OTHER + 64) >> 6];
        for (int row = 0; row < column.size(); row++) {
            Arrays.fill(seen, 0);
            int end = column.end(row);
            for (int i = column.start(row); i < end; i++) {
                char code = codes.charAt(i);
                seen[code >> 6] |= 1L << code;
            }
            note(rows, seen, row, words);
        }
        return new Letters(rows);
    }

    private static void note(long[][] rows, long[] seen, int row, int words) {
        for (int word = 0; word < seen.length; word++) {
            for (long bits = seen[word]; bits != 0; bits &= bits - 1) {
                int code = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (rows[code] == null) {
                    rows[code] = new long[words];
                }
                rows[code][row >> 6] |= 1L << row;
            }
        }
    }

    /** Bits of the rows that have the code. */
    long[] with(char code) {
        return rows[code] == null ? NONE : rows[code];
    }
}
