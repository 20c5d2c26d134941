package ua.zvernennia.ui.files;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.ui.Fields;

/** The files as a native table: short, and read by screen readers. The selection stays on its file whatever comes. */
final class FileTable {

    private final Label name;
    private final Table table;

    /**
     * @param selected another row is selected
     * @param opened Enter or a double click
     */
    FileTable(Composite parent, Runnable selected, Runnable opened) {
        name = new Label(parent, SWT.NONE);
        name.setText(Messages.FileTable_name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 90).applyTo(table);
        Fields.bind(name, table);
        column(Messages.FileTable_file, 190);
        column(Messages.FileTable_type, 70);
        column(Messages.FileTable_size, 76);
        column(Messages.FileTable_state, 140);
        column(Messages.FileTable_version, 60);
        column(Messages.FileTable_by, 130);
        column(Messages.FileTable_at, 124);
        column(Messages.FileTable_note, 200);
        table.addListener(SWT.Selection, event -> selected.run());
        table.addListener(SWT.DefaultSelection, event -> opened.run());
    }

    /** With the explanation above the table. */
    void say(String sentence) {
        name.setText(sentence);
    }

    void show(List<FileRow> rows) {
        var before = selected();
        table.setRedraw(false);
        table.removeAll();
        for (var row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(row.cells());
            item.setData(row);
            if (before.filter(row::sameAs).isPresent()) {
                table.setSelection(item);
            }
        }
        if (table.getSelectionCount() == 0 && !rows.isEmpty()) {
            table.setSelection(0);
        }
        table.setRedraw(true);
    }

    /** Puts the selection on a file. */
    void select(FileRow row) {
        for (var item : table.getItems()) {
            if (row.sameAs((FileRow) item.getData())) {
                table.setSelection(item);
            }
        }
    }

    Optional<FileRow> selected() {
        var selection = table.getSelection();
        return selection.length == 0 ? Optional.empty() : Optional.of((FileRow) selection[0].getData());
    }

    Control control() {
        return table;
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }
}
