package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ua.zvernennia.model.registration.CardRow;

/** All chunks of a snapshot, one after the other in natural order; a position counts rows over all of them. */
final class Chunks {

    static final Chunks EMPTY = new Chunks(List.of(), 0);

    private final Chunk[] chunks;
    private final int[] starts;
    private final int[] bySerial;
    private final int size;

    private Chunks(List<Chunk> list, int serials) {
        chunks = list.toArray(Chunk[]::new);
        starts = new int[chunks.length];
        bySerial = new int[serials];
        int position = 0;
        for (int i = 0; i < chunks.length; i++) {
            starts[i] = position;
            bySerial[chunks[i].serial()] = i;
            position += chunks[i].size();
        }
        size = position;
    }

    /**
     * Builds all chunks, by as many threads as there are.
     *
     * @param sorted rows in natural order
     * @param dictionaries which know all their texts
     */
    static Chunks of(List<CardRow> sorted, Dictionaries dictionaries) {
        int count = (sorted.size() + Chunk.ROWS - 1) / Chunk.ROWS;
        var list = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> sorted.subList(i * Chunk.ROWS, Math.min((i + 1) * Chunk.ROWS, sorted.size())))
                .map(rows -> Segment.Builder.of(rows, dictionaries.edit()))
                .toList();
        return new Chunks(
                IntStream.range(0, count)
                        .mapToObj(i -> Chunk.of(i, list.get(i)))
                        .toList(),
                count);
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

    /** The chunk that a position is in. */
    int at(int position) {
        int at = Arrays.binarySearch(starts, position);
        return at >= 0 ? at : -at - 2;
    }

    /** The first chunk that has a row registered on the day or before; days fall from chunk to chunk. */
    int firstNotAfter(int day) {
        int low = 0;
        int high = chunks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks[middle].oldest() > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A table of all cards in here. */
    IdTable table() {
        var table = IdTable.EMPTY.edit();
        for (var chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++) {
                int slot = chunk.slot(i);
                table.add(chunk.segment(slot).id(chunk.rowInSegment(slot)), chunk.serial());
            }
        }
        return table.done();
    }

    /** Segments that would answer quicker with an index, newest first. */
    List<Segment> withoutIndex() {
        return Arrays.stream(chunks).flatMap(Chunk::withoutIndex).toList();
    }

    int withSerial(int serial) {
        return bySerial[serial];
    }

    /**
     * The next state; chunks that neither lose nor gain a row are shared.
     *
     * @param without living slots to leave out, by chunk
     * @param with rows to add, in natural order
     */
    Chunks changed(
            Map<Integer, List<Integer>> without,
            List<CardRow> with,
            Dictionaries.Editor dictionaries,
            IdTable.Editor table) {
        var edit = new Edit(bySerial.length, dictionaries, table);
        if (chunks.length == 0) {
            edit.append(with);
        }
        int from = 0;
        for (int i = 0; i < chunks.length; i++) {
            boolean last = i == chunks.length - 1;
            int to = last ? with.size() : end(with, from, chunks[i + 1]);
            edit.change(chunks[i], without.getOrDefault(i, List.of()), with.subList(from, to), last);
            from = to;
        }
        edit.rebuildWorst();
        return new Chunks(edit.next, edit.serials);
    }

    /** End of the stretch of rows, from {@code from} on, that stand before a chunk. */
    private static int end(List<CardRow> rows, int from, Chunk next) {
        if (from == rows.size()) {
            return from;
        }
        var place = next.place(0);
        int end = from;
        while (end < rows.size() && Place.of(rows.get(end)).compareTo(place) < 0) {
            end++;
        }
        return end;
    }

    /** The making of a next state. */
    private static final class Edit {

        private final Dictionaries.Editor dictionaries;
        private final IdTable.Editor table;
        private final List<Chunk> next = new ArrayList<>();
        private int serials;

        private Edit(int serials, Dictionaries.Editor dictionaries, IdTable.Editor table) {
            this.serials = serials;
            this.dictionaries = dictionaries;
            this.table = table;
        }

        private void change(Chunk chunk, List<Integer> without, List<CardRow> with, boolean last) {
            if (without.isEmpty() && with.isEmpty()) {
                next.add(chunk);
            } else if (last && without.isEmpty() && standBehind(chunk, with)) {
                next.add(chunk); // the list is being filled from its beginning
                append(with);
            } else {
                insert(chunk, without, with);
            }
        }

        /** Many rows come in portions: the chunk is cut in between, and each piece gets what belongs into it. */
        private void insert(Chunk chunk, List<Integer> without, List<CardRow> with) {
            var portion = with.subList(0, Math.min(with.size(), Chunk.ROWS));
            var rest = with.subList(portion.size(), with.size());
            var pieces = pieces(chunk, without, portion);
            int from = 0;
            for (int i = 0; i < pieces.size(); i++) {
                int to = i == pieces.size() - 1 ? rest.size() : end(rest, from, pieces.get(i + 1));
                if (from == to) {
                    next.add(pieces.get(i));
                } else {
                    insert(pieces.get(i), List.of(), rest.subList(from, to));
                }
                from = to;
            }
        }

        private List<Chunk> pieces(Chunk chunk, List<Integer> without, List<CardRow> with) {
            for (int slot : without) {
                table.remove(chunk.segment(slot).id(chunk.rowInSegment(slot)), chunk.serial());
            }
            with.forEach(row -> table.add(row.id(), chunk.serial()));
            var changed = chunk.changed(without, with, dictionaries);
            if (changed.size() == 0) {
                return List.of();
            }
            return changed.mustBeRebuilt() ? rebuilt(changed) : List.of(changed);
        }

        private void append(List<CardRow> rows) {
            for (int from = 0; from < rows.size(); from += Chunk.ROWS) {
                var part = rows.subList(from, Math.min(from + Chunk.ROWS, rows.size()));
                int serial = serials++;
                part.forEach(row -> table.add(row.id(), serial));
                next.add(Chunk.of(serial, Segment.Builder.of(part, dictionaries)));
            }
        }

        /** One rebuild a change, of the chunk that needs it most, so that no change pays for all. */
        private void rebuildWorst() {
            int worst = -1;
            for (int i = 0; i < next.size(); i++) {
                if (worst < 0 || next.get(i).waste() > next.get(worst).waste()) {
                    worst = i;
                }
            }
            if (worst >= 0 && next.get(worst).waste() >= Chunk.WASTE_WORTH_A_REBUILD) {
                var cut = rebuilt(next.remove(worst));
                next.addAll(worst, cut);
            }
        }

        private List<Chunk> rebuilt(Chunk chunk) {
            var cut = new ArrayList<Chunk>();
            for (var segment : chunk.rebuilt()) {
                int serial = cut.isEmpty() ? chunk.serial() : serials++;
                for (int row = 0; row < segment.size() && serial != chunk.serial(); row++) {
                    table.move(segment.id(row), chunk.serial(), serial);
                }
                cut.add(Chunk.of(serial, segment));
            }
            return cut;
        }

        private static boolean standBehind(Chunk chunk, List<CardRow> rows) {
            return chunk.size() >= Chunk.ROWS / 2
                    && chunk.place(chunk.size() - 1).compareTo(Place.of(rows.getFirst())) < 0;
        }
    }
}
