package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A column of few different codes, of texts in a {@link Dictionary} or of days: that of each row, and the rows of each. */
final class CodeColumn {

    private final int[] codes;
    private final char[] locals;
    private final Postings rows;

    private CodeColumn(int[] codes, char[] locals, Postings rows) {
        this.codes = codes;
        this.locals = locals;
        this.rows = rows;
    }

    /** @param all the code of each row */
    static CodeColumn of(int[] all) {
        var codes = different(all);
        var locals = new char[all.length];
        var values = new int[all.length];
        var numbers = new char[all.length];
        for (int row = 0; row < all.length; row++) {
            boolean same = row > 0 && all[row] == all[row - 1];
            values[row] = same ? values[row - 1] : Arrays.binarySearch(codes, all[row]);
            locals[row] = (char) values[row];
            numbers[row] = (char) row;
        }
        return new CodeColumn(codes, locals, Postings.of(values, numbers, all.length, codes.length));
    }

    int code(int row) {
        return codes[locals[row]];
    }

    /** Marks the rows whose code is wanted; asked once for each different code. */
    void mark(IntPredicate wanted, Marks marks) {
        for (int local = 0; local < codes.length; local++) {
            if (wanted.test(codes[local])) {
                rows.mark(local, marks);
            }
        }
    }

    private static int[] different(int[] all) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
