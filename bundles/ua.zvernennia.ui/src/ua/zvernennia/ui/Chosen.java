package ua.zvernennia.ui;

import java.util.Arrays;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/**
 * The selected row of a {@link Viewport} and the marked ones, by id: they survive scrolling, changes and filters that hide
 * them.
 *
 * @param <T> a row
 */
final class Chosen<T> {

    private final Table table;
    private final boolean many;
    private final Marks<T> marks = new Marks<>();
    private ListRows<T> rows = ListRows.none();
    private Object id;
    private int index = -1;

    /** @param many whether rows can be marked beside the selected one */
    Chosen(Table table, boolean many) {
        this.table = table;
        this.many = many;
    }

    /** Other rows are shown: the selected one stands in another place, or nowhere. */
    void rows(ListRows<T> next) {
        rows = next;
        index = id == null ? -1 : next.indexOf(id);
    }

    /** Where the selected row stands, or -1. */
    int index() {
        return index;
    }

    /** Where the selected row stands among other rows, or -1. */
    int indexIn(ListRows<T> others) {
        return id == null ? -1 : others.indexOf(id);
    }

    Set<Object> marked() {
        return marks.ids();
    }

    void select(Object next) {
        id = next;
        index = rows.indexOf(next);
    }

    /** A click with the mouse: Ctrl marks this row alone, Shift all on the way. */
    void click(int next, int stateMask) {
        if (many && (stateMask & SWT.MOD1) != 0) {
            marks.toggle(rows.idOf(rows.rowAt(next)), id);
            choose(next);
        } else {
            go(next, stateMask);
        }
    }

    /** Selects a row; with Shift all on the way are marked, without it none is any more. */
    void go(int next, int stateMask) {
        if (many && (stateMask & SWT.SHIFT) != 0) {
            marks.range(rows, index, next);
        } else {
            marks.clear(rows.idOf(rows.rowAt(next)));
        }
        choose(next);
    }

    /** Marks the selected row or takes its mark away; false where nothing can be marked. */
    boolean toggle() {
        if (!many || index < 0) {
            return false;
        }
        marks.toggle(id, id);
        return true;
    }

    /** Marks the first rows of the list; false where nothing can be marked. */
    boolean markAll() {
        if (!many) {
            return false;
        }
        marks.all(rows);
        return true;
    }

    void clearMarks() {
        marks.clear(id);
    }

    /** Shows in the native rows what is selected or marked. */
    void show(int top, int visible) {
        int line = index - top;
        if (!marks.isEmpty()) {
            highlight(marks.lines(rows, top, visible));
        } else if (index < 0 || line < 0 || line >= visible) {
            table.deselectAll();
        } else if (table.getSelectionIndex() != line || table.getSelectionCount() > 1) {
            table.setSelection(line);
        }
    }

    private void highlight(int[] lines) {
        var shown = Arrays.stream(table.getSelectionIndices()).sorted().toArray();
        if (!Arrays.equals(shown, lines)) {
            table.setSelection(lines);
        }
    }

    private void choose(int next) {
        index = next;
        id = rows.idOf(rows.rowAt(next));
    }
}
