package ua.zvernennia.filter;

/** One order of all rows of a snapshot. */
final class SortOrder {

    private final int[] positions;
    private final int[] ranks;

    /** @param positions positions in natural order, as this order lists them */
    SortOrder(int[] positions) {
        this.positions = positions;
        ranks = new int[positions.length];
        for (int rank = 0; rank < positions.length; rank++) {
            ranks[positions[rank]] = rank;
        }
    }

    int size() {
        return positions.length;
    }

    int rank(int position) {
        return ranks[position];
    }

    int[] positions() {
        return positions;
    }
}
