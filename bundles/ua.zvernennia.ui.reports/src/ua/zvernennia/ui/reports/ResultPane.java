package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.ui.ListColumn;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Viewport;

/**
 * The table of a report. A cell is chosen by the mouse, or by the arrow keys: up and down choose the row, left and right
 * the column; Enter or a double click opens the cards behind it.
 */
final class ResultPane {

    private static final int PIXELS_PER_CHARACTER = 8;
    private static final int WIDTH_MIN = 56;
    private static final int WIDTH_MAX = 420;

    private final Composite area;
    private final Label cell;
    private final Drill onDrill;
    private Optional<Viewport<ReportRow>> list = Optional.empty();
    private ReportTable table;
    private int column;

    ResultPane(Composite parent, Drill onDrill) {
        this.onDrill = requireNonNull(onDrill, "onDrill");
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        cell = new Label(parent, SWT.NONE);
        Styles.set(cell, "hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
    }

    void show(ReportTable result) {
        table = requireNonNull(result, "result");
        list.ifPresent(old -> old.control().dispose());
        column = IntStream.range(0, result.head().columns().size())
                .filter(i -> result.head().columns().get(i).drill())
                .findFirst()
                .orElse(0);
        var next = new Viewport<ReportRow>(
                area, result.head().heading(), columns(result.head().columns()));
        next.emptyMessage(Messages.RunBar_empty);
        next.show(new ReportRows(result.rows()), Viewport.Keep.PLACE);
        next.onMove(this::describe);
        next.onOpen(this::open);
        next.table().addListener(SWT.MouseDown, this::clicked);
        next.table().addListener(SWT.KeyDown, this::key);
        list = Optional.of(next);
        area.layout(true);
        describe();
    }

    Optional<Table> nativeTable() {
        return list.map(Viewport::table);
    }

    String cellText() {
        return cell.getText();
    }

    private void open(ReportRow row) {
        var chosen = table.head().columns().get(column);
        if (chosen.drill() && row.style() != ReportRow.Style.HEADING) {
            onDrill.open(row.key(), chosen.id());
        }
    }

    private void clicked(Event event) {
        var widget = (Table) event.widget;
        var item = widget.getItem(0);
        for (int i = 0; i < widget.getColumnCount() && item != null; i++) {
            var bounds = item.getBounds(i);
            if (event.x >= bounds.x && event.x < bounds.x + bounds.width) {
                column = i;
            }
        }
        describe();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            int step = event.keyCode == SWT.ARROW_LEFT ? -1 : 1;
            column = Math.clamp(column + step, 0, table.head().columns().size() - 1);
            event.doit = false;
            describe();
        }
    }

    private void describe() {
        var row = list.flatMap(Viewport::selected);
        if (row.isEmpty()) {
            cell.setText(Messages.ResultPane_hint);
            return;
        }
        var chosen = table.head().columns().get(column);
        cell.setText(Texts.format(
                        Messages.ResultPane_cell,
                        rowTitle(row.get()),
                        String.join(": ", chosen.titles()),
                        row.get().cells().get(column).text())
                .replace("&", "&&"));
    }

    private String rowTitle(ReportRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> table.head().columns().get(i).kind() == ReportColumn.Kind.TEXT)
                .mapToObj(i -> row.cells().get(i).text())
                .filter(text -> !text.isBlank())
                .limit(2)
                .reduce((first, second) -> first + ' ' + second)
                .orElse("");
    }

    private static List<ListColumn<ReportRow>> columns(List<ReportColumn> columns) {
        var all = new ArrayList<ListColumn<ReportRow>>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            var column = columns.get(i);
            all.add(new ListColumn<>(
                    column.id(),
                    String.join(": ", column.titles()),
                    Math.clamp((long) column.width() * PIXELS_PER_CHARACTER, WIDTH_MIN, WIDTH_MAX),
                    column.kind() == ReportColumn.Kind.NUMBER || column.kind() == ReportColumn.Kind.PERCENT,
                    true,
                    row -> text(row, place, column),
                    row -> row.style() == ReportRow.Style.HEADING ? Tone.MUTED : Tone.NORMAL));
        }
        return all;
    }

    private static String text(ReportRow row, int place, ReportColumn column) {
        var text = row.cells().get(place).text();
        return column.kind() == ReportColumn.Kind.TEXT && column.width() >= 20
                ? "   ".repeat(row.depth()) + text
                : text;
    }

    /** Opens the cards behind a cell. */
    @FunctionalInterface
    interface Drill {

        void open(String row, String column);
    }
}
