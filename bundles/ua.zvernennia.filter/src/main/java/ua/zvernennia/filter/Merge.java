package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;

/** How the rows of a chunk and of a change come together: stretches that stay, and new rows between them. */
final class Merge {

    /** A stretch of old rows, or one new row. */
    private sealed interface Piece {}

    private record Kept(int first, int last) implements Piece {}

    private record Added(CardRow row, int index) implements Piece {}

    private final CardRow[] old;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<CardRow> rows;

    private Merge(CardRow[] old) {
        this.old = old;
        rows = new ArrayList<>(old.length);
    }

    /** @param without indexes of old rows to leave out */
    static Merge of(CardRow[] old, BitSet without, List<CardRow> with) {
        var merge = new Merge(old);
        int added = 0;
        int firstKept = 0;
        for (int i = 0; i < old.length; i++) {
            int before = added;
            while (added < with.size() && Order.NATURAL.compare(with.get(added), old[i]) < 0) {
                added++;
            }
            boolean drop = without.get(i);
            if (before < added || drop) {
                merge.keep(firstKept, i - 1);
                with.subList(before, added).forEach(merge::add);
                firstKept = drop ? i + 1 : i;
            }
        }
        merge.keep(firstKept, old.length - 1);
        with.subList(added, with.size()).forEach(merge::add);
        return merge;
    }

    int size() {
        return rows.size();
    }

    List<CardRow> rows() {
        return rows;
    }

    /** The folded column after the merge: the old one itself where every new row only took the place of its elder. */
    FoldedColumn column(CardColumn column, FoldedColumn before) {
        if (rows.size() == old.length && pieces.stream().allMatch(piece -> leaves(column, piece))) {
            return before;
        }
        var builder = new FoldedColumn.Builder(rows.size());
        for (var piece : pieces) {
            switch (piece) {
                case Kept kept -> builder.add(before, kept.first(), kept.last());
                case Added added -> builder.add(column, added.row());
            }
        }
        return builder.build();
    }

    /** A change of state or of the reviewer leaves ten columns of twelve alone, and copying them is most of the work. */
    private boolean leaves(CardColumn column, Piece piece) {
        return switch (piece) {
            case Kept kept -> true;
            case Added(var row, var index) ->
                old[index].id().equals(row.id()) && column.text(old[index]).equals(column.text(row));
        };
    }

    private void keep(int first, int last) {
        if (first <= last) {
            pieces.add(new Kept(first, last));
            rows.addAll(Arrays.asList(old).subList(first, last + 1));
        }
    }

    private void add(CardRow row) {
        pieces.add(new Added(row, rows.size()));
        rows.add(row);
    }
}
