package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import org.eclipse.swt.widgets.Table;

/** Height of a row with its grid line, in pixels: what GTK says before it has painted one is too little. */
final class RowPitch {

    private final Table table;
    private int used;

    RowPitch(Table table) {
        this.table = requireNonNull(table, "table");
    }

    /** The height to reckon with from now on. */
    int measure() {
        used = now();
        return used;
    }

    /** Whether GTK has found out better. */
    boolean isOutdated() {
        return now() != used;
    }

    private int now() {
        if (table.getItemCount() > 1) {
            int measured = table.getItem(1).getBounds(0).y - table.getItem(0).getBounds(0).y;
            if (measured > 0) {
                return measured;
            }
        }
        return Math.max(1, table.getItemHeight());
    }
}
