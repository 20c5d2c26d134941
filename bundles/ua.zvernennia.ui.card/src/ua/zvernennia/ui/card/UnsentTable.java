package ua.zvernennia.ui.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Fields;

/** The entries of «Ненадіслане»; the selection stays on its entry whatever comes and goes around it. */
final class UnsentTable {

    private final UnsentRows rows;
    private final Table table;

    /**
     * @param selected another entry is selected
     * @param chosen Enter or a double click
     */
    UnsentTable(Composite parent, UnsentRows rows, Runnable selected, Runnable chosen) {
        this.rows = rows;
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(14, 8).spacing(0, 6).applyTo(area);
        var title = new Label(area, SWT.WRAP);
        title.setText(Messages.UnsentPart_explanation);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(table);
        Fields.bind(title, table);
        column(Messages.UnsentPart_when, 132);
        column(Messages.UnsentPart_what, 96);
        column(Messages.SidePane_number, 110);
        column(Messages.UnsentPart_who, 190);
        column(Messages.SidePane_summary, 260);
        column(Messages.UnsentPart_why, 420);
        table.addListener(SWT.Selection, event -> selected.run());
        table.addListener(SWT.DefaultSelection, event -> chosen.run());
    }

    void show(List<UnsentWrite> writes) {
        var before = selected().map(UnsentWrite::request);
        table.removeAll();
        for (var write : writes) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(rows.of(write));
            item.setData(write);
        }
        if (!writes.isEmpty()) {
            table.select(before.map(request -> place(writes, request)).orElse(0));
        }
    }

    /** As they stand here. */
    List<UnsentWrite> writes() {
        return Arrays.stream(table.getItems())
                .map(item -> (UnsentWrite) item.getData())
                .toList();
    }

    Optional<UnsentWrite> selected() {
        var selection = table.getSelection();
        return selection.length == 0 ? Optional.empty() : Optional.of((UnsentWrite) selection[0].getData());
    }

    void setFocus() {
        table.setFocus();
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    private static int place(List<UnsentWrite> writes, RequestId request) {
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i).request().equals(request)) {
                return i;
            }
        }
        return 0;
    }
}
