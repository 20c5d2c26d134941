package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.ui.Fields;

/** «Виконання» of the resolution editor: one row per executor. */
final class ExecutorGrid {

    private static final int[] WIDTHS = {118, 34, 112, 60, 156, 138, 88, 150, 88};

    private final ResolutionForm form;
    private final People people;
    private final Table table;

    ExecutorGrid(Composite area, ResolutionForm form, People people) {
        this.form = requireNonNull(form, "form");
        this.people = requireNonNull(people, "people");
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.ExecutorGrid_title);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        Fields.bind(caption, table);
        GridDataFactory.fillDefaults().grab(true, true).hint(950, 160).applyTo(table);
        var labels = new String[] {
            Messages.column_state,
            "!!!",
            Messages.ExecutorGrid_role,
            Messages.ExecutorGrid_point,
            Messages.ExecutorGrid_name,
            Messages.ExecutorGrid_unit,
            Messages.column_term,
            Messages.ExecutorGrid_taken,
            Messages.ExecutorGrid_done
        };
        for (int i = 0; i < labels.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(labels[i]);
            column.setWidth(WIDTHS[i]);
        }
        refresh();
    }

    List<Integer> selected() {
        return IntStream.of(table.getSelectionIndices()).boxed().toList();
    }

    /** Runs {@code change} for the selected rows, from the last up, so that a removal does not shift the others. */
    void onSelected(IntConsumer change) {
        int[] rows = table.getSelectionIndices();
        for (int i = rows.length - 1; i >= 0; i--) {
            change.accept(rows[i]);
        }
        refresh();
        table.setSelection(
                IntStream.of(rows).filter(row -> row < table.getItemCount()).toArray());
    }

    void refresh() {
        int[] selection = table.getSelectionIndices();
        table.removeAll();
        form.lines().forEach(this::row);
        table.setSelection(selection);
    }

    private void row(ExecutorLine line) {
        var item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {
            States.sign(ExecutionState.NEW) + ' ' + States.name(ExecutionState.NEW),
            line.important() ? "!" : "",
            States.name(line.role()),
            point(line),
            people.name(line.executor()),
            people.unit(line.executor()),
            line.term().map(Days::text).orElse(Messages.TreeLines_noTerm),
            "",
            ""
        });
    }

    private String point(ExecutorLine line) {
        var points = form.points();
        return line.point() == 0 || line.point() > points.size()
                ? ""
                : points.get(line.point() - 1).label();
    }
}
