package ua.zvernennia.filter;

/** Sorts positions by keys in time that grows with their number alone; stable. */
final class Radix {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private Radix() {}

    /**
     * The positions by ascending key; equal keys stay as they are.
     *
     * @param keys by position; negative ones come first
     */
    static int[] sorted(int[] positions, int[] keys) {
        int all = -1;
        int any = 0;
        for (int key : keys) {
            all &= key;
            any |= key;
        }
        int different = all ^ any; // bits that are not the same in all keys
        var from = positions;
        for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
            if ((different >>> shift & MASK) != 0) {
                from = pass(from, keys, shift);
            }
        }
        return from;
    }

    private static int[] pass(int[] positions, int[] keys, int shift) {
        var starts = new int[MASK + 2];
        for (int key : keys) {
            starts[digit(key, shift) + 1]++;
        }
        for (int digit = 0; digit <= MASK; digit++) {
            starts[digit + 1] += starts[digit];
        }
        var sorted = new int[positions.length];
        for (int position : positions) {
            sorted[starts[digit(keys[position], shift)]++] = position;
        }
        return sorted;
    }

    private static int digit(int key, int shift) {
        return (key ^ Integer.MIN_VALUE) >>> shift & MASK;
    }
}
