package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;

/**
 * The last segments of a chunk written anew as one, or a whole chunk as several, without the rows that were crossed out.
 * The work runs in the background, for it takes longer than a change may; what follows from the chunk in the meantime
 * takes the outcome over at its next change.
 */
final class Merge {

    private final Chunk from;
    private final int first;
    private final char[] slots;
    private final int[] cuts;
    private final FutureTask<List<Segment>> work = new FutureTask<>(this::write);

    /**
     * Plans a merge.
     *
     * @param from whose segments are merged
     * @param first the first of them; all behind it are merged as well
     * @param parts into how many; more than one only for a whole chunk
     */
    Merge(Chunk from, int first, int parts) {
        this.from = from;
        this.first = first;
        slots = from.slotsFrom(first);
        cuts = new int[parts + 1];
        for (int part = 0; part <= parts; part++) {
            cuts[part] = (int) ((long) slots.length * part / parts);
        }
    }

    /** Does the work, unless somebody does it or has done it. */
    void run() {
        work.run();
    }

    boolean isDone() {
        return work.isDone();
    }

    /**
     * The chunk, which follows from the one that was planned for, with the merged segments in their place; one chunk for
     * each part. Waits for the work if it is not done.
     *
     * @param serials gives numbers to the second chunk and those behind it
     */
    List<Chunk> appliedTo(Chunk chunk, IntSupplier serials) {
        var written = written();
        var sequence = new int[from.slots() - from.slot0(first)];
        for (int i = 0; i < slots.length; i++) {
            sequence[slots[i] - from.slot0(first)] = i;
        }
        var order = chunk.order();
        var result = new ArrayList<Chunk>();
        int start = 0;
        for (int part = 0; part < written.size(); part++) {
            int end = part == written.size() - 1 ? order.length : end(order, start, sequence, cuts[part + 1]);
            if (start < end) {
                int serial = result.isEmpty() ? chunk.serial() : serials.getAsInt();
                var renamed = renamed(order, start, end, sequence, cuts[part], written.get(part));
                result.add(Chunk.of(serial, segments(chunk, written.get(part)), renamed));
            }
            start = end;
        }
        return result;
    }

    private List<Segment> write() {
        var written = new ArrayList<Segment>();
        for (int part = 0; part < cuts.length - 1; part++) {
            var segment = from.copied(Arrays.copyOfRange(slots, cuts[part], cuts[part + 1]));
            segment.index();
            written.add(segment);
        }
        return written;
    }

    private List<Segment> written() {
        work.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true; // told to the caller below
                } catch (ExecutionException e) {
                    throw new IllegalStateException("segments not merged", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The index of the first row that belongs into the next part. */
    private int end(char[] order, int start, int[] sequence, int cut) {
        int end = start;
        while (end < order.length && !(isMerged(order[end]) && sequence[order[end] - from.slot0(first)] >= cut)) {
            end++;
        }
        return end;
    }

    private char[] renamed(char[] order, int start, int end, int[] sequence, int cut, Segment written) {
        int base = from.slot0(first);
        int shift = base + Chunk.slots(written.size()) - from.slots();
        var renamed = new char[end - start];
        for (int i = start; i < end; i++) {
            int slot = order[i];
            if (slot < base) {
                renamed[i - start] = (char) slot;
            } else if (isMerged(slot)) {
                renamed[i - start] = (char) (base + sequence[slot - base] - cut);
            } else {
                renamed[i - start] = (char) (slot + shift);
            }
        }
        return renamed;
    }

    private boolean isMerged(int slot) {
        return slot >= from.slot0(first) && slot < from.slots();
    }

    private Segment[] segments(Chunk chunk, Segment written) {
        var before = chunk.segments();
        int added = before.length - from.segments().length;
        var after = new Segment[first + 1 + added];
        System.arraycopy(before, 0, after, 0, first);
        after[first] = written;
        System.arraycopy(before, before.length - added, after, first + 1, added);
        return after;
    }
}
