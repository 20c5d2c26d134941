package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * Rows by id, immutable. A next table shares every bucket that did not change: 500 changes copy the outer array and at
 * most 500 small buckets, where a {@code HashMap} would be copied whole.
 */
final class RowTable {

    static final RowTable EMPTY = new RowTable(new CardRow[1][0], 0);

    private static final int ROWS_PER_BUCKET = 8;

    private final CardRow[][] buckets;
    private final int size;

    private RowTable(CardRow[][] buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    int size() {
        return size;
    }

    Optional<CardRow> get(CardId id) {
        for (var row : buckets[slot(id, buckets.length)]) {
            if (row.id().equals(id)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    Editor edit() {
        return new Editor(buckets.clone(), size);
    }

    private static int slot(CardId id, int buckets) {
        long bits = id.value().getLeastSignificantBits() ^ id.value().getMostSignificantBits();
        return (int) ((bits * 0x9E3779B97F4A7C15L) >>> 40) & (buckets - 1);
    }

    /** Collects changes for the next table; used by one thread, once. */
    static final class Editor {

        private CardRow[][] buckets;
        private int size;

        private Editor(CardRow[][] buckets, int size) {
            this.buckets = buckets;
            this.size = size;
        }

        void put(CardRow row) {
            int slot = slot(row.id(), buckets.length);
            var bucket = buckets[slot];
            for (int i = 0; i < bucket.length; i++) {
                if (bucket[i].id().equals(row.id())) {
                    buckets[slot] = bucket.clone();
                    buckets[slot][i] = row;
                    return;
                }
            }
            var longer = Arrays.copyOf(bucket, bucket.length + 1);
            longer[bucket.length] = row;
            buckets[slot] = longer;
            size++;
            if (size > buckets.length * ROWS_PER_BUCKET) {
                spread();
            }
        }

        void remove(CardId id) {
            int slot = slot(id, buckets.length);
            var bucket = buckets[slot];
            for (int i = 0; i < bucket.length; i++) {
                if (bucket[i].id().equals(id)) {
                    var shorter = Arrays.copyOf(bucket, bucket.length - 1);
                    System.arraycopy(bucket, i + 1, shorter, i, bucket.length - i - 1);
                    buckets[slot] = shorter;
                    size--;
                    return;
                }
            }
        }

        RowTable done() {
            return new RowTable(buckets, size);
        }

        private void spread() {
            var old = buckets;
            buckets = new CardRow[old.length * 4][0];
            size = 0;
            for (var bucket : old) {
                for (var row : bucket) {
                    put(row);
                }
            }
        }
    }
}
