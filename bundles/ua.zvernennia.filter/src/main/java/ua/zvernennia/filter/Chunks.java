package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** All chunks of a snapshot, one after the other in natural order; a position counts rows over all of them. */
final class Chunks {

    private final int rows;
    private final Chunk[] chunks;
    private final int[] starts;
    private final int[] bySerial;
    private final int size;

    private Chunks(int rows, List<Chunk> list, int serials) {
        this.rows = rows;
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

    /** @param rows how many each chunk shall have */
    static Chunks empty(int rows) {
        return new Chunks(rows, List.of(), 0);
    }

    /**
     * Builds all chunks, by as many threads as there are.
     *
     * @param rows how many each chunk shall have
     * @param sorted rows in natural order
     * @param dictionaries which know all their texts
     */
    static Chunks of(int rows, List<CardRow> sorted, Dictionaries dictionaries) {
        int count = (sorted.size() + rows - 1) / rows;
        var list = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> sorted.subList(i * rows, Math.min((i + 1) * rows, sorted.size())))
                .map(part -> Segment.Builder.of(part, dictionaries.edit()))
                .toList();
        return new Chunks(
                rows,
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

    /** What is planned to be written anew. */
    List<Merge> merges() {
        return Arrays.stream(chunks)
                .flatMap(chunk -> chunk.merge().stream())
                .filter(merge -> !merge.isDone())
                .toList();
    }

    /**
     * The next state; chunks that neither lose nor gain a row are shared.
     *
     * @param without cards to leave out, by chunk
     * @param with rows to add, in natural order
     */
    Chunks changed(
            Map<Integer, List<CardId>> without,
            List<CardRow> with,
            Dictionaries.Editor dictionaries,
            IdTable.Editor table) {
        var edit = new Edit(rows, bySerial.length, dictionaries, table);
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
        return new Chunks(rows, edit.next, edit.serials);
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

        private final int rows;
        private final Dictionaries.Editor dictionaries;
        private final IdTable.Editor table;
        private final List<Chunk> next = new ArrayList<>();
        private int serials;

        private Edit(int rows, int serials, Dictionaries.Editor dictionaries, IdTable.Editor table) {
            this.rows = rows;
            this.serials = serials;
            this.dictionaries = dictionaries;
            this.table = table;
        }

        private void change(Chunk chunk, List<CardId> without, List<CardRow> with, boolean last) {
            if (without.isEmpty() && with.isEmpty()) {
                next.addAll(merged(chunk));
            } else if (last && without.isEmpty() && standBehind(chunk, with)) {
                next.addAll(merged(chunk)); // the list is being filled from its beginning
                append(with);
            } else {
                insert(chunk, without, with);
            }
        }

        /** Many rows come in portions: the chunk is cut in between, and each piece gets what belongs into it. */
        private void insert(Chunk chunk, List<CardId> without, List<CardRow> with) {
            var portion = with.subList(0, Math.min(with.size(), rows));
            if (!chunk.hasRoomFor(portion.size())) {
                spread(mergedNow(chunk), without, with);
                return;
            }
            without.forEach(id -> table.remove(id, chunk.serial()));
            portion.forEach(row -> table.add(row.id(), chunk.serial()));
            var changed = chunk.changed(without, portion, dictionaries);
            if (changed.size() > 0) {
                spread(merged(changed), List.of(), with.subList(portion.size(), with.size()));
            } else if (portion.size() < with.size()) {
                throw new IllegalStateException("a chunk is empty after rows were added");
            }
        }

        /** Gives each piece of a chunk what belongs into it. */
        private void spread(List<Chunk> pieces, List<CardId> without, List<CardRow> with) {
            int from = 0;
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                int to = i == pieces.size() - 1 ? with.size() : end(with, from, pieces.get(i + 1));
                var gone = without.stream().filter(id -> piece.find(id) >= 0).toList();
                if (from == to && gone.isEmpty()) {
                    next.add(piece);
                } else {
                    insert(piece, gone, with.subList(from, to));
                }
                from = to;
            }
        }

        private void append(List<CardRow> behind) {
            for (int from = 0; from < behind.size(); from += rows) {
                var part = behind.subList(from, Math.min(from + rows, behind.size()));
                int serial = serials++;
                part.forEach(row -> table.add(row.id(), serial));
                next.add(Chunk.of(serial, Segment.Builder.of(part, dictionaries)));
            }
        }

        /** Takes over what was written anew in the background, and plans what shall be. */
        private List<Chunk> merged(Chunk chunk) {
            var done = chunk.merge().filter(Merge::isDone);
            return done.isPresent() ? applied(done.get(), chunk) : List.of(chunk.planned(rows));
        }

        /** For a chunk that is full: changes came quicker than the background could follow. */
        private List<Chunk> mergedNow(Chunk chunk) {
            var pieces = chunk.merge().isPresent() ? applied(chunk.merge().get(), chunk) : List.of(chunk);
            var roomy = new ArrayList<Chunk>();
            for (var piece : pieces) {
                var whole = piece.whollyPlanned(rows);
                roomy.addAll(applied(whole.merge().orElseThrow(), whole));
            }
            return roomy;
        }

        private List<Chunk> applied(Merge merge, Chunk chunk) {
            var pieces = merge.appliedTo(chunk, () -> serials++);
            for (var piece : pieces) {
                if (piece.serial() != chunk.serial()) {
                    for (char slot : piece.order()) {
                        table.move(piece.segment(slot).id(piece.rowInSegment(slot)), chunk.serial(), piece.serial());
                    }
                }
            }
            return pieces;
        }

        private boolean standBehind(Chunk chunk, List<CardRow> added) {
            return chunk.size() >= rows / 2 && chunk.place(chunk.size() - 1).compareTo(Place.of(added.getFirst())) < 0;
        }
    }
}
