package ua.zvernennia.filter;

/** The rows of a segment by card id: an open table of row numbers, two to four bytes a card. */
final class IdRows {

    private final long[] highs;
    private final long[] lows;
    private final char[] table;

    private IdRows(long[] highs, long[] lows, char[] table) {
        this.highs = highs;
        this.lows = lows;
        this.table = table;
    }

    /** @param highs upper halves of the ids, one a row, fewer than 65,535 */
    static IdRows of(long[] highs, long[] lows) {
        var table = new char[Math.max(4, Integer.highestOneBit(lows.length) * 4)];
        int mask = table.length - 1;
        for (int row = 0; row < lows.length; row++) {
            int at = hash(highs[row], lows[row]) & mask;
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = (char) (row + 1);
        }
        return new IdRows(highs, lows, table);
    }

    /** The row with the id, or -1. */
    int find(long high, long low) {
        int mask = table.length - 1;
        int at = hash(high, low) & mask;
        while (table[at] != 0) {
            int row = table[at] - 1;
            if (lows[row] == low && highs[row] == high) {
                return row;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    private static int hash(long high, long low) {
        long bits = (low ^ high * 31) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 40);
    }
}
