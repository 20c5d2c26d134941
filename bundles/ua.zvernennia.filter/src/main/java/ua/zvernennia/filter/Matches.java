package ua.zvernennia.filter;

import java.util.Arrays;

/** Positions that match, in the order in which they are shown. */
final class Matches {

    private final int[] positions;
    private final int count;
    private final boolean ascending;

    private Matches(int[] positions, int count, boolean ascending) {
        this.positions = positions;
        this.count = count;
        this.ascending = ascending;
    }

    static Matches all(int size) {
        var positions = new int[size];
        Arrays.setAll(positions, i -> i);
        return new Matches(positions, size, true);
    }

    int count() {
        return count;
    }

    int position(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("index: " + index + " (expected: 0.." + (count - 1) + ')');
        }
        return positions[index];
    }

    boolean ascending() {
        return ascending;
    }

    /** Index of a position, or -1; only for natural order, where positions ascend. */
    int indexOf(int position) {
        int at = Arrays.binarySearch(positions, 0, count, position);
        return at < 0 ? -1 : at;
    }

    /** The same positions by another order: set a bit for the rank of each, then read the bits in sequence. */
    Matches inOrder(SortOrder order) {
        if (count == order.size()) {
            return new Matches(order.positions(), count, false);
        }
        var ranks = new long[(order.size() + 63) >> 6];
        for (int i = 0; i < count; i++) {
            int rank = order.rank(positions[i]);
            ranks[rank >> 6] |= 1L << rank;
        }
        var ordered = new int[count];
        int next = 0;
        for (int word = 0; word < ranks.length; word++) {
            for (long bits = ranks[word]; bits != 0; bits &= bits - 1) {
                ordered[next++] = order.positions()[(word << 6) + Long.numberOfTrailingZeros(bits)];
            }
        }
        return new Matches(ordered, count, false);
    }

    /** Gathers marked rows chunk by chunk. */
    static final class Collector {

        private int[] positions = new int[256];
        private int count;

        void add(int start, long[] marks) {
            for (int word = 0; word < marks.length; word++) {
                for (long bits = marks[word]; bits != 0; bits &= bits - 1) {
                    add(start + (word << 6) + Long.numberOfTrailingZeros(bits));
                }
            }
        }

        void add(int position) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
            }
            positions[count++] = position;
        }

        Matches done() {
            return new Matches(positions, count, true);
        }
    }
}
