package ua.zvernennia.ui.card;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.ui.Fields;

/**
 * A short table of a tab, named by a label over it for screen readers.
 *
 * @param <T> what a row shows
 */
public final class TabTable<T> {

    /** Moments as they are shown everywhere on the card. */
    public static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    /** Pixels by which a header is higher than a row. */
    private static final int HEADER = 20;

    private final Label label;
    private final Table table;
    private final Function<T, String[]> cells;

    /** @param name what a screen reader calls the table */
    public TabTable(Composite parent, String name, Function<T, String[]> cells) {
        this.cells = cells;
        label = new Label(parent, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
        Fields.bind(label, table);
    }

    public TabTable<T> column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
        return this;
    }

    /** Enter or a double click. */
    @SuppressWarnings("unchecked") // what show() has put there
    public TabTable<T> onOpen(Consumer<T> open) {
        table.addListener(SWT.DefaultSelection, event -> open.accept((T) event.item.getData()));
        return this;
    }

    /** So many rows are seen without scrolling, beside the header. */
    public TabTable<T> lines(int lines) {
        ((GridData) table.getLayoutData()).heightHint = (lines + 1) * table.getItemHeight() + HEADER;
        return this;
    }

    public TabTable<T> onSelect(Runnable selected) {
        table.addListener(SWT.Selection, event -> selected.run());
        return this;
    }

    @SuppressWarnings("unchecked") // what show() has put there
    public Optional<T> selected() {
        return table.getSelectionCount() == 0 ? Optional.empty() : Optional.of((T) table.getSelection()[0].getData());
    }

    /** Calls it anew: with its counter. */
    public void rename(String name) {
        label.setText(name);
    }

    public void show(List<T> rows) {
        table.removeAll();
        for (var row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(cells.apply(row));
            item.setData(row);
        }
    }
}
