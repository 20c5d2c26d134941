package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * A run of neighbouring rows: what a change touches. The first segment holds most rows; a change adds a small segment
 * and crosses out old rows, which copies next to nothing; from time to time the chunk is rebuilt into one segment.
 *
 * <p>A slot names a row inside the chunk: segments follow each other, each from a multiple of 64 on.
 */
final class Chunk {

    /** Rows in a chunk as it is built; it may grow to twice that before it is cut. */
    static final int ROWS = 2048;

    /** Rows added and crossed out, from which on a rebuild is worth its while. */
    static final int WASTE_WORTH_A_REBUILD = 512;

    private static final int MOST_WASTE = 2048;
    private static final int MOST_SEGMENTS = 8;

    private final int serial;
    private final Segment[] segments;
    private final int[] starts;
    private final Marks alive;
    private final char[] order;
    private final boolean plain;
    private final int newest;
    private final int oldest;

    private Chunk(int serial, Segment[] segments, Marks alive, char[] order) {
        this.serial = serial;
        this.segments = segments;
        this.alive = alive;
        this.order = order;
        starts = starts(segments);
        plain = segments.length == 1 && order.length == segments[0].size();
        newest = order.length == 0 ? Integer.MIN_VALUE : place(0).registered();
        oldest = order.length == 0 ? Integer.MAX_VALUE : place(order.length - 1).registered();
    }

    /** @param segment rows in natural order */
    static Chunk of(int serial, Segment segment) {
        var order = new char[segment.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (char) i;
        }
        return new Chunk(serial, new Segment[] {segment}, Marks.all(segment.size()), order);
    }

    int serial() {
        return serial;
    }

    int size() {
        return order.length;
    }

    /** How many rows were added since the chunk was built, and how many crossed out. */
    int waste() {
        int rows = Arrays.stream(segments).mapToInt(Segment::size).sum();
        return rows - segments[0].size() + rows - order.length;
    }

    /** Day of the newest registration. */
    int newest() {
        return newest;
    }

    int oldest() {
        return oldest;
    }

    /** Segments that would answer quicker with an index. */
    Stream<Segment> withoutIndex() {
        return Arrays.stream(segments).filter(Segment::lacksIndex);
    }

    int slot(int index) {
        return order[index];
    }

    /** Index of a living slot. */
    int index(int slot) {
        if (plain) {
            return slot;
        }
        int index = 0;
        while (order[index] != slot) {
            index++;
        }
        return index;
    }

    /** Slot of a card, or -1. */
    int find(CardId id) {
        for (int i = 0; i < segments.length; i++) {
            int row = segments[i].find(id);
            if (row >= 0 && alive.has(starts[i] + row)) {
                return starts[i] + row;
            }
        }
        return -1;
    }

    Segment segment(int slot) {
        return segments[part(slot)];
    }

    /** Row of the slot in its {@link #segment}. */
    int rowInSegment(int slot) {
        return slot - starts[part(slot)];
    }

    CardRow row(int slot, Dictionaries dictionaries) {
        return segment(slot).row(rowInSegment(slot), dictionaries);
    }

    Place place(int index) {
        int slot = order[index];
        return segment(slot).place(rowInSegment(slot));
    }

    /** Marks of the slots where every condition holds. */
    Marks matching(List<Condition> conditions) {
        var result = alive.copy();
        for (var condition : conditions) {
            var marks = Marks.none(starts[segments.length]);
            for (int i = 0; i < segments.length; i++) {
                condition.mark(segments[i], marks.part(starts[i], segments[i].size()));
            }
            result.and(marks);
        }
        return result;
    }

    /** Adds the indexes of marked slots to a list of positions. */
    void collect(Marks marks, int start, Matches.Collector found) {
        if (plain) {
            found.add(start, marks.words());
            return;
        }
        for (int index = 0; index < order.length; index++) {
            if (marks.has(order[index])) {
                found.add(start + index);
            }
        }
    }

    /**
     * The same chunk without some rows and with others.
     *
     * @param without living slots
     * @param with in natural order, few enough to fit in
     */
    Chunk changed(List<Integer> without, List<CardRow> with, Dictionaries.Editor dictionaries) {
        var nextSegments = segments;
        int firstSlot = starts[segments.length];
        if (!with.isEmpty()) {
            nextSegments = Arrays.copyOf(segments, segments.length + 1);
            nextSegments[segments.length] = Segment.Builder.of(with, dictionaries);
        }
        var living = Marks.none(firstSlot + slots(with.size()));
        living.or(alive.words());
        without.forEach(living::clear);
        var nextOrder = merged(living, firstSlot, with);
        for (int i = 0; i < with.size(); i++) {
            living.set(firstSlot + i);
        }
        var next = new Chunk(serial, nextSegments, living, nextOrder);
        if (next.segments.length <= MOST_SEGMENTS) {
            return next;
        }
        return next.withOneTail();
    }

    boolean mustBeRebuilt() {
        return size() > 2 * ROWS || waste() > MOST_WASTE;
    }

    /** The living rows in natural order, cut into as many segments as is right. */
    List<Segment> rebuilt() {
        int parts = size() > 2 * ROWS ? (size() + ROWS - 1) / ROWS : 1;
        var cut = new ArrayList<Segment>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) size() * part / parts);
            int to = (int) ((long) size() * (part + 1) / parts);
            cut.add(copied(Arrays.copyOfRange(order, from, to)));
        }
        return cut;
    }

    private Segment copied(char[] slots) {
        var builder = new Segment.Builder(slots.length, segments[0].lexicons());
        for (char slot : slots) {
            builder.add(segment(slot), rowInSegment(slot));
        }
        return builder.build();
    }

    /** All small segments as one. */
    private Chunk withOneTail() {
        int firstSlot = starts[1];
        var slots = new char[order.length];
        var nextOrder = order.clone();
        int rows = 0;
        for (int i = 0; i < order.length; i++) {
            if (order[i] >= firstSlot) {
                slots[rows] = order[i];
                nextOrder[i] = (char) (firstSlot + rows++);
            }
        }
        var tail = copied(Arrays.copyOf(slots, rows));
        var living = Marks.none(firstSlot + slots(rows));
        for (char slot : nextOrder) {
            living.set(slot);
        }
        return new Chunk(serial, new Segment[] {segments[0], tail}, living, nextOrder);
    }

    private char[] merged(Marks living, int firstSlot, List<CardRow> with) {
        var result = new char[order.length + with.size()];
        int size = 0;
        int from = 0;
        for (int i = 0; i <= with.size(); i++) {
            int to = i == with.size() ? order.length : insertion(Place.of(with.get(i)), from);
            for (; from < to; from++) {
                if (living.has(order[from])) {
                    result[size++] = order[from];
                }
            }
            if (i < with.size()) {
                result[size++] = (char) (firstSlot + i);
            }
        }
        return Arrays.copyOf(result, size);
    }

    /** The index before which a new row stands. */
    private int insertion(Place place, int from) {
        int low = from;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int slot = order[middle];
            if (segment(slot).standsBehind(rowInSegment(slot), place)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int part(int slot) {
        int part = segments.length - 1;
        while (starts[part] > slot) {
            part--;
        }
        return part;
    }

    private static int[] starts(Segment[] segments) {
        var starts = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            starts[i + 1] = starts[i] + slots(segments[i].size());
        }
        return starts;
    }

    private static int slots(int rows) {
        return Marks.words(rows) << 6;
    }
}
