package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ua.zvernennia.model.registration.CardRow;

/** All chunks of a snapshot, one after the other in natural order; a position counts rows over all of them. */
final class Chunks {

    static final Chunks EMPTY = new Chunks(List.of());

    private final Chunk[] chunks;
    private final int[] starts;
    private final int size;

    private Chunks(List<Chunk> list) {
        chunks = list.toArray(Chunk[]::new);
        starts = new int[chunks.length];
        int position = 0;
        for (int i = 0; i < chunks.length; i++) {
            starts[i] = position;
            position += chunks[i].size();
        }
        size = position;
    }

    /** @param sorted rows in natural order */
    static Chunks of(List<CardRow> sorted) {
        return new Chunks(Chunk.cut(sorted));
    }

    int size() {
        return size;
    }

    int count() {
        return chunks.length;
    }

    Chunk chunk(int index) {
        return chunks[index];
    }

    int start(int index) {
        return starts[index];
    }

    CardRow row(int position) {
        int at = Arrays.binarySearch(starts, position);
        int chunk = at >= 0 ? at : -at - 2;
        return chunks[chunk].row(position - starts[chunk]);
    }

    /** Position of a row that is in here. */
    int position(CardRow row) {
        int chunk = home(row);
        return starts[chunk] + chunks[chunk].indexOf(row);
    }

    /**
     * The next state; chunks that neither lose nor gain a row are shared.
     *
     * @param without rows that are in here, in natural order
     * @param with rows to add, in natural order
     */
    Chunks replaced(List<CardRow> without, List<CardRow> with) {
        if (chunks.length == 0) {
            return of(with);
        }
        var next = new ArrayList<Chunk>(chunks.length + 1);
        int lost = 0;
        int gained = 0;
        for (int i = 0; i < chunks.length; i++) {
            int lostEnd = endFor(without, lost, i);
            int gainedEnd = endFor(with, gained, i);
            if (lost == lostEnd && gained == gainedEnd) {
                next.add(chunks[i]);
            } else {
                next.addAll(chunks[i].replaced(without.subList(lost, lostEnd), with.subList(gained, gainedEnd)));
            }
            lost = lostEnd;
            gained = gainedEnd;
        }
        return new Chunks(next);
    }

    /** End of the stretch of rows, from {@code from} on, that belong into the chunk. */
    private int endFor(List<CardRow> rows, int from, int chunk) {
        if (chunk == chunks.length - 1) {
            return rows.size();
        }
        var next = chunks[chunk + 1].row(0);
        int end = from;
        while (end < rows.size() && Order.NATURAL.compare(rows.get(end), next) < 0) {
            end++;
        }
        return end;
    }

    private int home(CardRow row) {
        int low = 0;
        int high = chunks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Order.NATURAL.compare(chunks[middle].row(0), row) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
