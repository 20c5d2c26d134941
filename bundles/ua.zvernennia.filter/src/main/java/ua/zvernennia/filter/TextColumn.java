package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A column of texts, folded: one after the other in one Latin-1 string, {@link Folding#END} before, between and behind
 * them. What was shown is told by a bit a character (a capital, a curved apostrophe); the few texts that cannot be told
 * so are kept as they came.
 */
final class TextColumn {

    private static final int STEPS_BEFORE_BISECTION = 8;

    private final String text;
    private final int[] ends;
    private final BitSet variants;
    private final Map<Integer, String> odd;

    private TextColumn(String text, int[] ends, BitSet variants, Map<Integer, String> odd) {
        this.text = text;
        this.ends = ends;
        this.variants = variants;
        this.odd = odd;
    }

    int size() {
        return ends.length;
    }

    /** The codes of all rows. */
    String codes() {
        return text;
    }

    /** Where a row begins in {@link #codes()}. */
    int start(int row) {
        return row == 0 ? 1 : ends[row - 1] + 1;
    }

    /** Where a row ends in {@link #codes()}: its {@link Folding#END}. */
    int end(int row) {
        return ends[row];
    }

    /** Marks the rows where the needle stands, by scanning them all: {@code indexOf} is an intrinsic of the JVM. */
    void mark(Needle needle, Marks marks) {
        if (needle.needsProof()) {
            odd.forEach((row, shown) -> {
                if (needle.isIn(shown)) {
                    marks.set(row);
                }
            });
            return;
        }
        var sought = needle.sought();
        int row = 0;
        int at = text.indexOf(sought);
        while (at >= 0) {
            row = row(at, row);
            if (row == ends.length) {
                return; // the END behind the last text
            }
            marks.set(row);
            at = text.indexOf(sought, ends[row]);
        }
    }

    /** Whether the needle stands in one row. */
    boolean has(Needle needle, int row) {
        if (needle.needsProof()) {
            var shown = odd.get(row);
            return shown != null && needle.isIn(shown);
        }
        if (needle.atStart()) {
            return text.startsWith(needle.codes(), start(row));
        }
        return text.indexOf(needle.codes(), start(row), ends[row]) >= 0;
    }

    /** The text as it came. */
    String shown(int row) {
        var exact = odd.get(row);
        if (exact != null) {
            return exact;
        }
        int start = start(row);
        var shown = new char[ends[row] - start];
        for (int i = 0; i < shown.length; i++) {
            char code = text.charAt(start + i);
            shown[i] = variants.get(start + i) ? Folding.variant(code) : Folding.plain(code);
        }
        return new String(shown);
    }

    boolean isBlank(int row) {
        return ends[row] == start(row) || shown(row).isBlank();
    }

    /** The row at a place of the text, not before {@code from}; an END belongs to the row behind it. */
    private int row(int at, int from) {
        int row = from;
        int steps = 0;
        while (row < ends.length && ends[row] <= at) {
            row++;
            if (++steps == STEPS_BEFORE_BISECTION) {
                int found = Arrays.binarySearch(ends, row, ends.length, at);
                return found >= 0 ? found + 1 : -found - 1;
            }
        }
        return row;
    }

    /** Puts a column together from new texts and from rows of other columns, which are copied, not folded again. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final int[] ends;
        private final BitSet variants = new BitSet();
        private final Map<Integer, String> odd = new HashMap<>();
        private int rows;

        Builder(int capacity) {
            ends = new int[capacity];
            text.append(Folding.END);
        }

        void add(String shown) {
            int start = text.length();
            boolean exact = true;
            for (int i = 0; i < shown.length() && exact; i++) {
                char c = shown.charAt(i);
                char code = Folding.code(c);
                text.append(code);
                if (c != Folding.plain(code)) {
                    exact = c == Folding.variant(code);
                    variants.set(start + i);
                }
            }
            if (!exact) {
                variants.clear(start, text.length());
                text.setLength(start);
                text.append(Folding.codes(Folding.wide(shown)));
                odd.put(rows, shown);
            }
            end();
        }

        /** A text that needs no way back to what was shown. */
        void addCodes(String codes) {
            text.append(codes);
            end();
        }

        void add(TextColumn from, int row) {
            int start = from.start(row);
            int end = from.ends[row];
            int shift = text.length() - start;
            text.append(from.text, start, end);
            for (int i = from.variants.nextSetBit(start); i >= 0 && i < end; i = from.variants.nextSetBit(i + 1)) {
                variants.set(i + shift);
            }
            if (!from.odd.isEmpty() && from.odd.containsKey(row)) {
                odd.put(rows, from.odd.get(row));
            }
            end();
        }

        TextColumn build() {
            return new TextColumn(
                    text.toString(), ends, BitSet.valueOf(variants.toLongArray()), odd.isEmpty() ? Map.of() : odd);
        }

        private void end() {
            ends[rows++] = text.length();
            text.append(Folding.END);
        }
    }
}
