package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How positions moved from one snapshot to a later one: some rows went, some came, the others kept their sequence.
 *
 * @param gone positions in the earlier snapshot, ascending
 * @param come positions in the later one, ascending
 */
record Shift(int[] gone, int[] come) {

    /** How many rows went or came. */
    int extent() {
        return gone.length + come.length;
    }

    /** This shift and the one that followed it, as one. */
    Shift then(Shift next) {
        var allGone = IntStream.concat(
                        Arrays.stream(gone),
                        Arrays.stream(next.gone).filter(at -> !isIn(come, at)).map(at -> kept(gone, rank(come, at))))
                .sorted()
                .toArray();
        var allCome = IntStream.concat(
                        Arrays.stream(next.come),
                        Arrays.stream(come)
                                .filter(at -> !isIn(next.gone, at))
                                .map(at -> kept(next.come, rank(next.gone, at))))
                .sorted()
                .toArray();
        return new Shift(allGone, allCome);
    }

    /**
     * For each earlier position the later one, or -1.
     *
     * @param size of the earlier snapshot
     */
    int[] map(int size) {
        var map = new int[size];
        int nextGone = 0;
        int nextCome = 0;
        int to = 0;
        for (int from = 0; from < size; from++) {
            if (nextGone < gone.length && gone[nextGone] == from) {
                map[from] = -1;
                nextGone++;
                continue;
            }
            while (nextCome < come.length && come[nextCome] == to) {
                nextCome++;
                to++;
            }
            map[from] = to++;
        }
        return map;
    }

    private static boolean isIn(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }

    /** How many positions up to this one are not among the others. */
    private static int rank(int[] others, int at) {
        return at - (-Arrays.binarySearch(others, at) - 1);
    }

    /** The position of that rank which is not among the others. */
    private static int kept(int[] others, int rank) {
        int low = 0;
        int high = others.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (others[middle] - middle <= rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return rank + low;
    }
}
