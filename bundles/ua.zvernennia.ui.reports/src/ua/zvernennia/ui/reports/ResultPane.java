package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import ua.zvernennia.documents.ReportChart;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures.Correction;
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
    private static final int HEADING_MAX = 18;
    private static final int WIDTH_MAX = 420;

    private static final int[] TABLE_AND_CHART = {64, 36};

    private final SashForm sash;
    private final Composite area;
    private final ChartPane chart;
    private final Label cell;
    private final Drill onDrill;
    private Optional<Viewport<ReportRow>> list = Optional.empty();
    private ReportTable table;
    private Marks marks = Marks.NONE;
    private int column;

    ResultPane(Composite parent, Drill onDrill) {
        this.onDrill = requireNonNull(onDrill, "onDrill");
        sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        area = new Composite(sash, SWT.NONE);
        area.setLayout(new FillLayout());
        chart = new ChartPane(sash);
        sash.setWeights(TABLE_AND_CHART);
        sash.setMaximizedControl(area);
        cell = new Label(parent, SWT.NONE);
        Styles.set(cell, "hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
    }

    void show(ReportTable result) {
        table = requireNonNull(result, "result");
        marks = Marks.NONE;
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
        chart.show(ReportChart.of(result));
        sash.setMaximizedControl(chart.chart().isPresent() ? null : area);
        area.layout(true);
        describe();
    }

    /** Marks figures that have notes, and those that are others than signed. */
    void mark(List<FigureNote> notes, List<Correction> corrections) {
        marks = new Marks(notes, corrections);
        list.ifPresent(shown -> shown.show(new ReportRows(table.rows()), Viewport.Keep.PLACE));
        if (list.isPresent()) {
            describe();
        }
    }

    /** The figure that is chosen. */
    Optional<MarginBar.Place> chosen() {
        return list.flatMap(Viewport::selected)
                .filter(row -> row.style() != ReportRow.Style.HEADING)
                .map(row -> new MarginBar.Place(
                        row.key(), table.head().columns().get(column).id()));
    }

    /** A figure in words: its row, its column. */
    String figure(String row, String columnId) {
        var title = table.rows().stream()
                .filter(one -> one.key().equals(row))
                .map(this::rowTitle)
                .findFirst()
                .orElse("");
        var head = table.head().columns().stream()
                .filter(one -> one.id().equals(columnId))
                .map(one -> String.join(": ", one.titles()))
                .findFirst()
                .orElse("");
        return title + " / " + head;
    }

    Optional<Table> nativeTable() {
        return list.map(Viewport::table);
    }

    ChartPane chart() {
        return chart;
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
        var words = Texts.format(
                Messages.ResultPane_cell,
                rowTitle(row.get()),
                String.join(": ", chosen.titles()),
                row.get().cells().get(column).text());
        cell.setText(marks.beside(words, row.get().key(), chosen.id()).replace("&", "&&"));
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

    private List<ListColumn<ReportRow>> columns(List<ReportColumn> columns) {
        var all = new ArrayList<ListColumn<ReportRow>>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            var column = columns.get(i);
            all.add(new ListColumn<>(
                    column.id(),
                    title(column),
                    width(column),
                    column.kind() == ReportColumn.Kind.NUMBER || column.kind() == ReportColumn.Kind.PERCENT,
                    true,
                    row -> text(row, place, column),
                    row -> row.style() == ReportRow.Style.HEADING ? Tone.MUTED : Tone.NORMAL));
        }
        return all;
    }

    /** All levels of the heading where there is room for them, else the last, which tells columns apart. */
    private static String title(ReportColumn column) {
        var whole = String.join(": ", column.titles());
        return whole.length() <= column.width() ? whole : column.titles().getLast();
    }

    private static int width(ReportColumn column) {
        int letters =
                Math.max(column.width(), Math.min(HEADING_MAX, title(column).length() + 1));
        return Math.clamp((long) letters * PIXELS_PER_CHARACTER, WIDTH_MIN, WIDTH_MAX);
    }

    private String text(ReportRow row, int place, ReportColumn column) {
        var text = marks.on(row.cells().get(place).text(), row.key(), column.id());
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
