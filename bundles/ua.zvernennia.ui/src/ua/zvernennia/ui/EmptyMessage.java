package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;

/** The sentence written into a table that has no rows. */
final class EmptyMessage {

    private final Table table;
    private final BooleanSupplier empty;
    private String text = "";

    EmptyMessage(Table table, BooleanSupplier empty) {
        this.table = requireNonNull(table, "table");
        this.empty = requireNonNull(empty, "empty");
        table.addListener(SWT.Paint, event -> paint(event.gc));
    }

    void say(String sentence) {
        text = requireNonNull(sentence, "sentence");
        if (empty.getAsBoolean()) {
            table.redraw();
        }
    }

    private void paint(GC gc) {
        if (!empty.getAsBoolean() || text.isEmpty()) {
            return;
        }
        var client = table.getClientArea();
        var size = gc.textExtent(text);
        gc.setForeground(table.getForeground());
        gc.drawText(text, Math.max(8, (client.width - size.x) / 2), table.getHeaderHeight() + 3 * size.y, true);
    }
}
