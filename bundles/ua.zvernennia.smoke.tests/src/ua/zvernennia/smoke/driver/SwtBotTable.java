package ua.zvernennia.smoke.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** A table; of a long list only the rows in view. */
public final class SwtBotTable {

    private final UiThread ui;
    private final Table table;

    SwtBotTable(UiThread ui, Table table) {
        this.ui = ui;
        this.table = table;
    }

    public int rowCount() {
        return ui.ask(table::getItemCount);
    }

    public String cell(int row, int column) {
        return ui.ask(() -> table.getItem(row).getText(column));
    }

    /** The text under a column title. */
    public String cell(int row, String column) {
        return ui.ask(() -> {
            for (int i = 0; i < table.getColumnCount(); i++) {
                if (Widgets.plain(table.getColumn(i).getText()).contains(column)) {
                    return table.getItem(row).getText(i);
                }
            }
            throw new AssertionError("no column " + column);
        });
    }

    public SwtBotTable select(int row) {
        ui.ask(() -> {
            table.setFocus();
            table.setSelection(row);
            var event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
        return this;
    }

    /** Opens a row. */
    public void doubleClick(int row) {
        select(row);
        ui.send(() -> {
            var event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.DefaultSelection, event);
        });
    }
}
