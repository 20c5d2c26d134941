package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.function.IntPredicate;
import ua.zvernennia.model.registration.CardId;

/**
 * In which chunk a card is, by its id; immutable. Keeps eight bytes a card: half a hash, and the chunk's serial number,
 * which tells where to look for the id itself. A next table shares every bucket that did not change: 500 changes copy
 * the outer array and at most 500 small buckets, where a {@code HashMap} would be copied whole.
 */
final class IdTable {

    static final IdTable EMPTY = new IdTable(new long[1][0], 0);

    private static final int PER_BUCKET = 8;

    private final long[][] buckets;
    private final int size;

    private IdTable(long[][] buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    /** The serial of the chunk that says it has the card, or -1. */
    int find(CardId id, IntPredicate has) {
        long hash = hash(id);
        for (long entry : buckets[slot(hash, buckets.length)]) {
            if (entry >>> 32 == hash >>> 32 && has.test((int) entry)) {
                return (int) entry;
            }
        }
        return -1;
    }

    Editor edit() {
        return new Editor(buckets.clone(), size);
    }

    private static long hash(CardId id) {
        long bits = id.value().getLeastSignificantBits() ^ id.value().getMostSignificantBits() * 31;
        bits = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        return bits ^ bits >>> 29;
    }

    /** From the half of the hash that entries keep, so that the table can grow without the ids. */
    private static int slot(long hash, int buckets) {
        return (int) (hash >>> 32) & (buckets - 1);
    }

    /** Collects changes for the next table; used by one thread, once. */
    static final class Editor {

        private long[][] buckets;
        private int size;

        private Editor(long[][] buckets, int size) {
            this.buckets = buckets;
            this.size = size;
        }

        void add(CardId id, int serial) {
            add(entry(id, serial));
            size++;
            if (size > buckets.length * PER_BUCKET) {
                spread();
            }
        }

        void remove(CardId id, int serial) {
            long entry = entry(id, serial);
            int slot = slot(entry, buckets.length);
            var bucket = buckets[slot];
            int at = indexOf(bucket, entry);
            var shorter = Arrays.copyOf(bucket, bucket.length - 1);
            System.arraycopy(bucket, at + 1, shorter, at, shorter.length - at);
            buckets[slot] = shorter;
            size--;
        }

        void move(CardId id, int from, int to) {
            long entry = entry(id, from);
            int slot = slot(entry, buckets.length);
            var bucket = buckets[slot].clone();
            bucket[indexOf(bucket, entry)] = entry(id, to);
            buckets[slot] = bucket;
        }

        IdTable done() {
            return new IdTable(buckets, size);
        }

        private void add(long entry) {
            int slot = slot(entry, buckets.length);
            var bucket = buckets[slot];
            var longer = Arrays.copyOf(bucket, bucket.length + 1);
            longer[bucket.length] = entry;
            buckets[slot] = longer;
        }

        private void spread() {
            var old = buckets;
            buckets = new long[old.length * 4][0];
            for (var bucket : old) {
                for (long entry : bucket) {
                    add(entry);
                }
            }
        }

        private static long entry(CardId id, int serial) {
            return (hash(id) & 0xFFFFFFFF00000000L) | serial;
        }

        private static int indexOf(long[] bucket, long entry) {
            for (int i = 0; i < bucket.length; i++) {
                if (bucket[i] == entry) {
                    return i;
                }
            }
            throw new IllegalStateException("a card is not where the table says");
        }
    }
}
