package ua.zvernennia.model.report.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;

/** The cells of a report as they are shown, to be kept and compared. */
public record Figures(List<Column> columns, List<Row> rows) {

    /** What stands for a cell that one of two tables does not have. */
    public static final String NONE = "";

    public Figures {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Figures of(ReportTable table) {
        return of(table.head(), table.rows());
    }

    public static Figures of(ReportHead head, List<ReportRow> rows) {
        return new Figures(
                head.columns().stream()
                        .map(column -> new Column(column.id(), String.join(": ", column.titles())))
                        .toList(),
                rows.stream()
                        .filter(row -> row.style() != ReportRow.Style.HEADING)
                        .map(row -> new Row(
                                row.key(),
                                title(head.columns(), row),
                                row.cells().stream().map(cell -> cell.text()).toList()))
                        .toList());
    }

    /** Every cell that is another one in {@code later}, in the order of these rows, then of the new ones. */
    public List<Correction> corrections(Figures later) {
        var found = new ArrayList<Correction>();
        var after = later.byKey();
        for (var row : rows) {
            compare(row, after.remove(row.key()), later, found);
        }
        later.rows().stream()
                .filter(row -> after.containsKey(row.key()))
                .forEach(row -> row.cells(later.columns())
                        .forEach((column, text) -> found.add(
                                new Correction(row.key(), row.title(), column, later.title(column), NONE, text))));
        return found;
    }

    private void compare(Row row, Row now, Figures later, List<Correction> found) {
        var is = now == null ? Map.<String, String>of() : now.cells(later.columns());
        row.cells(columns).forEach((column, was) -> {
            var text = is.getOrDefault(column, NONE);
            if (!text.equals(was)) {
                found.add(new Correction(row.key(), row.title(), column, title(column), was, text));
            }
        });
    }

    private Map<String, Row> byKey() {
        var keyed = new HashMap<String, Row>();
        rows.forEach(row -> keyed.put(row.key(), row));
        return keyed;
    }

    private String title(String column) {
        return columns.stream()
                .filter(any -> any.id().equals(column))
                .map(Column::title)
                .findFirst()
                .orElse(column);
    }

    private static String title(List<ReportColumn> columns, ReportRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> columns.get(i).kind() == ReportColumn.Kind.TEXT)
                .mapToObj(i -> row.cells().get(i).text())
                .filter(text -> !text.isBlank())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /** A column as its header names it. */
    public record Column(String id, String title) {}

    /** A row: its cells as texts, in the order of the columns. */
    public record Row(String key, String title, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        private Map<String, String> cells(List<Column> columns) {
            return IntStream.range(0, Math.min(columns.size(), cells.size()))
                    .boxed()
                    .collect(Collectors.toMap(
                            i -> columns.get(i).id(), cells::get, (a, b) -> a, java.util.LinkedHashMap::new));
        }
    }

    /**
     * A cell that changed.
     *
     * @param was {@link #NONE} for a row that is new
     * @param is {@link #NONE} for a row that is gone
     */
    public record Correction(String row, String rowTitle, String column, String columnTitle, String was, String is) {}
}
