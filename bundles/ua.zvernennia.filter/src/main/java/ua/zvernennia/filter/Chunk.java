package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * A run of neighbouring rows: what a change touches. The first segment holds most rows; a change adds a small segment
 * and crosses out old rows, which copies next to nothing; from time to time segments are {@link Merge merged}.
 *
 * <p>A slot names a row inside the chunk: segments follow each other, each from a multiple of 64 on.
 */
final class Chunk {

    private static final int SLOTS_MAX = Character.MAX_VALUE + 1;
    private static final int SEGMENTS_WORTH_A_MERGE = 4;
    private static final int SEGMENTS_MAX = 24;

    private final int serial;
    private final Segment[] segments;
    private final int[] starts;
    private final Marks alive;
    private final char[] order;
    private final boolean plain;
    private final int newest;
    private final int oldest;
    private final Optional<Merge> merge;

    private Chunk(int serial, Segment[] segments, Marks alive, char[] order, Optional<Merge> merge) {
        this.serial = serial;
        this.segments = segments;
        this.alive = alive;
        this.order = order;
        this.merge = merge;
        starts = starts(segments);
        plain = segments.length == 1 && order.length == segments[0].size();
        newest = order.length == 0 ? Integer.MIN_VALUE : registered(order[0]);
        oldest = order.length == 0 ? Integer.MAX_VALUE : registered(order[order.length - 1]);
    }

    /** @param segment rows in natural order */
    static Chunk of(int serial, Segment segment) {
        var order = new char[segment.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (char) i;
        }
        return new Chunk(serial, new Segment[] {segment}, Marks.all(segment.size()), order, Optional.empty());
    }

    /** @param order living slots in natural order */
    static Chunk of(int serial, Segment[] segments, char[] order) {
        var alive = Marks.none(starts(segments)[segments.length]);
        for (char slot : order) {
            alive.set(slot);
        }
        return new Chunk(serial, segments, alive, order, Optional.empty());
    }

    int serial() {
        return serial;
    }

    int size() {
        return order.length;
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

    /** What is being written anew. */
    Optional<Merge> merge() {
        return merge;
    }

    Segment[] segments() {
        return segments;
    }

    /** Living slots in natural order. */
    char[] order() {
        return order;
    }

    /** How many slots all segments take. */
    int slots() {
        return starts[segments.length];
    }

    /** The first slot of a segment. */
    int slot0(int segment) {
        return starts[segment];
    }

    /** Living slots of a segment and those behind it, in natural order. */
    char[] slotsFrom(int segment) {
        if (segment == 0) {
            return order;
        }
        var found = new char[order.length];
        int count = 0;
        for (char slot : order) {
            if (slot >= starts[segment]) {
                found[count++] = slot;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int slot(int index) {
        return order[index];
    }

    /** Index of a living slot. */
    int index(int slot) {
        return plain ? slot : insertion(segment(slot).place(rowInSegment(slot)), 0) - 1;
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

    /** Whether so many rows can be added before something is merged. */
    boolean hasRoomFor(int rows) {
        return slots() + slots(rows) <= SLOTS_MAX && segments.length < SEGMENTS_MAX;
    }

    /**
     * The same chunk without some cards and with others.
     *
     * @param without cards that are in here
     * @param with in natural order; there must be room for them
     */
    Chunk changed(List<CardId> without, List<CardRow> with, Dictionaries.Editor dictionaries) {
        var nextSegments = segments;
        int firstSlot = slots();
        if (!with.isEmpty()) {
            nextSegments = Arrays.copyOf(segments, segments.length + 1);
            nextSegments[segments.length] = Segment.Builder.of(with, dictionaries);
        }
        var living = Marks.none(firstSlot + slots(with.size()));
        living.or(alive.words());
        without.forEach(id -> living.clear(find(id)));
        var nextOrder = merged(living, firstSlot, with);
        for (int i = 0; i < with.size(); i++) {
            living.set(firstSlot + i);
        }
        return new Chunk(serial, nextSegments, living, nextOrder, merge);
    }

    /**
     * The same with a merge planned, if one is worth its while.
     *
     * @param rows how many a chunk should have
     */
    Chunk planned(int rows) {
        if (merge.isPresent()) {
            return this;
        }
        if (size() > 2 * rows || waste() > rows / 4) {
            return whollyPlanned(rows);
        }
        int first = firstSmall();
        return segments.length - first < SEGMENTS_WORTH_A_MERGE ? this : planned(new Merge(this, first, 1));
    }

    /** The same with a merge of everything planned. */
    Chunk whollyPlanned(int rows) {
        int parts = size() > 2 * rows ? (size() + rows - 1) / rows : 1;
        return planned(new Merge(this, 0, parts));
    }

    Segment copied(char[] slots) {
        var builder = new Segment.Builder(slots.length, segments[0].lexicons());
        for (char slot : slots) {
            builder.add(segment(slot), rowInSegment(slot));
        }
        return builder.build();
    }

    /** How many slots so many rows take. */
    static int slots(int rows) {
        return Marks.words(rows) << 6;
    }

    private Chunk planned(Merge next) {
        return new Chunk(serial, segments, alive, order, Optional.of(next));
    }

    /** How many rows were added since the chunk was written, and how many crossed out. */
    private int waste() {
        int rows = Arrays.stream(segments).mapToInt(Segment::size).sum();
        return rows - segments[0].size() + rows - order.length;
    }

    /** The first of those last segments that are together as large as the one before them: so none is copied often. */
    private int firstSmall() {
        int first = segments.length;
        int rows = 0;
        while (first > 1 && (first == segments.length || segments[first - 1].size() <= rows * 2)) {
            rows += segments[--first].size();
        }
        return first;
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

    private int registered(int slot) {
        return segment(slot).registered(rowInSegment(slot));
    }
}
