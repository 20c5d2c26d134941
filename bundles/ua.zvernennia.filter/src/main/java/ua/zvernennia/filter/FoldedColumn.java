package ua.zvernennia.filter;

import java.util.List;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;

/** One column of a chunk, folded: the texts of its rows one after the other, each with {@link Folding#END} behind it. */
final class FoldedColumn {

    private final String text;
    private final int[] ends;

    private FoldedColumn(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    static FoldedColumn of(CardColumn column, List<CardRow> rows) {
        var builder = new Builder(rows.size());
        rows.forEach(row -> builder.add(column, row));
        return builder.build();
    }

    /** Marks the rows whose text contains the needle. */
    void mark(Needle needle, CardColumn column, CardRow[] rows, long[] marks) {
        var codes = needle.codes(column);
        int row = 0;
        int at = text.indexOf(codes);
        while (at >= 0) {
            while (ends[row] <= at) {
                row++;
            }
            if (!needle.needsProof() || needle.isIn(column, rows[row])) {
                marks[row >> 6] |= 1L << row;
            }
            at = text.indexOf(codes, ends[row]);
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Puts a column together from new rows and from stretches of an existing one, which are copied, not folded again. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final int[] ends;
        private int rows;

        Builder(int capacity) {
            ends = new int[capacity];
        }

        void add(CardColumn column, CardRow row) {
            var shown = column.text(row);
            var wide = column == CardColumn.REG_NUMBER ? Folding.wideNumber(shown) : Folding.wide(shown);
            text.append(Folding.codes(wide)).append(Folding.END);
            ends[rows++] = text.length();
        }

        void add(FoldedColumn from, int firstRow, int lastRow) {
            int shift = text.length() - from.start(firstRow);
            text.append(from.text.substring(from.start(firstRow), from.ends[lastRow]));
            for (int row = firstRow; row <= lastRow; row++) {
                ends[rows++] = from.ends[row] + shift;
            }
        }

        FoldedColumn build() {
            return new FoldedColumn(text.toString(), ends);
        }
    }
}
