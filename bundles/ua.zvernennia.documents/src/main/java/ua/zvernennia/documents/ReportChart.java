package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/**
 * The picture of a table, where one says more than the table: bars by district, kind, unit; a line by month. Counts
 * alone are drawn, and beside them those of the year before.
 *
 * @param categories below the bars, or along the line
 * @param series one or two, each with a value for every category
 */
public record ReportChart(Kind kind, String title, List<String> categories, List<Series> series) {

    /** How it is drawn. */
    public enum Kind {
        BARS,
        LINE
    }

    private static final int CATEGORIES_MIN = 2;
    private static final int CATEGORIES_MAX = 31;
    private static final int TITLE_WIDTH_MIN = 12;

    /** The column that holds the same days of the year before, in every definition that has one. */
    private static final String BEFORE = "before";

    /** A column for each value of something, e.g. {@code d.UA80000000000126643}. */
    private static final char REPEATED = '.';

    private static final List<String> MONTHS = List.of(
            "січень",
            "лютий",
            "березень",
            "квітень",
            "травень",
            "червень",
            "липень",
            "серпень",
            "вересень",
            "жовтень",
            "листопад",
            "грудень");

    public ReportChart {
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** Empty for a table that no picture would make clearer: a list, few or too many rows, only zeros. */
    public static Optional<ReportChart> of(ReportTable table) {
        return across(table).or(() -> down(table)).filter(ReportChart::says);
    }

    /** The largest value, at least 1. */
    public double most() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
    }

    /** Columns that repeat, e.g. one for each district: the bars are the cells of the last row. */
    private static Optional<ReportChart> across(ReportTable table) {
        var columns = table.head().columns();
        var repeated = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).drill() && columns.get(i).id().indexOf(REPEATED) > 0)
                .boxed()
                .toList();
        var total = table.rows().stream()
                .filter(row -> row.style() == ReportRow.Style.TOTAL)
                .findFirst();
        if (repeated.size() < CATEGORIES_MIN || repeated.size() > CATEGORIES_MAX || total.isEmpty()) {
            return Optional.empty();
        }
        var values = repeated.stream().map(i -> number(total.get(), i)).toList();
        var categories = repeated.stream().map(i -> columns.get(i).title()).toList();
        return Optional.of(new ReportChart(
                Kind.BARS, table.head().heading(), categories, List.of(new Series(text(total.get(), 1), values))));
    }

    /** Rows: a bar, or a point of the line, for each. */
    private static Optional<ReportChart> down(ReportTable table) {
        var columns = table.head().columns();
        var rows = table.rows().stream()
                .filter(row -> row.style() == ReportRow.Style.NORMAL && row.depth() == 0)
                .toList();
        var title =
                first(columns, column -> column.kind() == ReportColumn.Kind.TEXT && column.width() >= TITLE_WIDTH_MIN);
        var count = first(columns, column -> column.kind() == ReportColumn.Kind.NUMBER && column.drill());
        boolean few = rows.size() < CATEGORIES_MIN || rows.size() > CATEGORIES_MAX;
        if (Math.min(title, count) < 0 || few || !alike(table)) {
            return Optional.empty();
        }
        var categories = rows.stream().map(row -> text(row, title)).toList();
        var series = new ArrayList<Series>();
        series.add(series(columns, rows, count));
        int before = first(columns, column -> column.id().equals(BEFORE) && column.drill());
        if (before >= 0 && before != count) {
            series.add(series(columns, rows, before));
        }
        var kind = categories.stream().allMatch(ReportChart::isMonth) ? Kind.LINE : Kind.BARS;
        return Optional.of(new ReportChart(kind, table.head().heading(), categories, series));
    }

    /** One section with a sum: its rows can stand side by side. */
    private static boolean alike(ReportTable table) {
        return table.rows().stream().noneMatch(row -> row.style() == ReportRow.Style.HEADING)
                && table.rows().stream().anyMatch(row -> row.style() == ReportRow.Style.TOTAL);
    }

    private boolean says() {
        return series.stream().flatMap(one -> one.values().stream()).anyMatch(value -> value.signum() > 0);
    }

    private static Series series(List<ReportColumn> columns, List<ReportRow> rows, int column) {
        return new Series(
                columns.get(column).title(),
                rows.stream().map(row -> number(row, column)).toList());
    }

    private static boolean isMonth(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return MONTHS.stream().anyMatch(lower::startsWith);
    }

    private static int first(List<ReportColumn> columns, java.util.function.Predicate<ReportColumn> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static String text(ReportRow row, int column) {
        return row.cells().get(Math.min(column, row.cells().size() - 1)).text().strip();
    }

    private static BigDecimal number(ReportRow row, int column) {
        return row.cells().get(column) instanceof ReportValue.Number value ? value.number() : BigDecimal.ZERO;
    }

    /** Values of one kind, in the order of the categories. */
    public record Series(String name, List<BigDecimal> values) {

        public Series {
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }
}
