package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Tones;

/** The executions of one folder. */
final class FolderTable {

    private static final int SOON_DAYS = 2;
    private static final int[] WIDTHS = {34, 112, 92, 56, 130, 260, 200, 130, 130};

    private final Table table;
    private final Button many;
    private final Tones tones;
    private final Supplier<LocalDate> today;
    private Consumer<FolderRow> selectListener = row -> {};

    /** @param onMany one act for all selected lines */
    FolderTable(Composite parent, Supplier<LocalDate> today, Runnable onMany) {
        this.today = requireNonNull(today, "today");
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(area);
        var head = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
        var caption = new Label(head, SWT.NONE);
        caption.setText(Messages.FolderTable_title);
        Styles.set(caption, "heading");
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .grab(true, false)
                .applyTo(caption);
        many = new Button(head, SWT.PUSH);
        many.setText(Messages.FolderTable_many);
        many.setToolTipText("Ctrl+Shift+M");
        Acts.enable(many, false);
        many.addListener(SWT.Selection, event -> onMany.run());
        var hidden = new Composite(area, SWT.NONE);
        hidden.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(hidden);
        tones = new Tones(hidden);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Fields.bind(caption, table);
        var labels = new String[] {
            "!!!",
            Messages.FolderTable_number,
            Messages.column_term,
            Messages.FolderTable_left,
            Messages.column_state,
            Messages.FolderTable_summary,
            Messages.FolderTable_text,
            Messages.FolderTable_author,
            Messages.FolderTable_executor
        };
        for (int i = 0; i < labels.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(labels[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> Acts.enable(many, table.getSelectionCount() > 0));
        table.addListener(SWT.Selection, event -> selected().ifPresent(row -> selectListener.accept(row)));
    }

    Table table() {
        return table;
    }

    void onSelect(Consumer<FolderRow> listener) {
        selectListener = listener;
    }

    void onOpen(Consumer<FolderRow> listener) {
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(listener));
    }

    /** Whatever is selected. */
    List<FolderRow> chosen() {
        return Arrays.stream(table.getSelection())
                .map(item -> (FolderRow) item.getData())
                .toList();
    }

    /** Shows the rows; the selected ones stay selected while they are there. */
    void show(List<FolderRow> rows) {
        var before = chosen().stream().map(FolderRow::execution).toList();
        int top = table.getTopIndex();
        table.setRedraw(false);
        table.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i));
            if (before.contains(rows.get(i).execution())) {
                table.select(i);
            }
        }
        Acts.enable(many, table.getSelectionCount() > 0);
        table.setTopIndex(top);
        table.setRedraw(true);
    }

    private Optional<FolderRow> selected() {
        return table.getSelectionCount() == 0
                ? Optional.empty()
                : Optional.of((FolderRow) table.getSelection()[0].getData());
    }

    private void row(FolderRow row) {
        var left = row.state().isOpen()
                ? row.due().map(day -> ChronoUnit.DAYS.between(today.get(), day))
                : Optional.<Long>empty();
        var item = new TableItem(table, SWT.NONE);
        item.setData(row);
        item.setText(new String[] {
            row.important() ? "!" : "",
            row.number(),
            row.due().map(Days::text).orElse(""),
            left.map(String::valueOf).orElse(""),
            States.sign(row.state()) + ' ' + States.name(row.state()),
            row.summary().replaceAll("\\s+", " "),
            row.text().replaceAll("\\s+", " "),
            row.author(),
            row.executor()
        });
        item.setForeground(tones.color(tone(left)));
    }

    private static Tone tone(Optional<Long> left) {
        if (left.filter(days -> days < 0).isPresent()) {
            return Tone.OVERDUE;
        }
        return left.filter(days -> days <= SOON_DAYS).isPresent() ? Tone.SOON : Tone.NORMAL;
    }
}
