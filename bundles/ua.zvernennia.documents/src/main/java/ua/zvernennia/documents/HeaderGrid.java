package ua.zvernennia.documents;

import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.report.ReportColumn;

/** The header of a table with its merged cells: equal upper titles side by side are one, a title alone goes down. */
public final class HeaderGrid {

    private final int columns;
    private final List<List<Cell>> rows;

    private HeaderGrid(int columns, List<List<Cell>> rows) {
        this.columns = columns;
        this.rows = List.copyOf(rows);
    }

    public static HeaderGrid of(List<ReportColumn> columns) {
        int depth = columns.stream()
                .mapToInt(column -> column.titles().size())
                .max()
                .orElse(1);
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < depth; row++) {
            rows.add(row(columns, row, depth));
        }
        return new HeaderGrid(columns.size(), rows);
    }

    /** From top to bottom, each from left to right; every place of the grid is covered once. */
    public List<List<Cell>> rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    private static List<Cell> row(List<ReportColumn> columns, int row, int depth) {
        var cells = new ArrayList<Cell>();
        int column = 0;
        while (column < columns.size()) {
            var titles = columns.get(column).titles();
            if (row >= titles.size()) {
                cells.add(new Cell("", column, 1, 0)); // a title above comes down here
                column++;
                continue;
            }
            int span = span(columns, column, row);
            int down = row == titles.size() - 1 ? depth - row : 1;
            cells.add(new Cell(titles.get(row), column, span, down));
            column += span;
        }
        return cells;
    }

    private static int span(List<ReportColumn> columns, int column, int row) {
        var titles = columns.get(column).titles();
        if (row == titles.size() - 1) {
            return 1;
        }
        var above = titles.subList(0, row + 1);
        int end = column + 1;
        while (end < columns.size() && startsWith(columns.get(end).titles(), above)) {
            end++;
        }
        return end - column;
    }

    private static boolean startsWith(List<String> titles, List<String> above) {
        return titles.size() > above.size() && titles.subList(0, above.size()).equals(above);
    }

    /**
     * One cell.
     *
     * @param column 0-based
     * @param across how many columns it covers
     * @param down how many rows it covers; 0: it belongs to the one above
     */
    public record Cell(String text, int column, int across, int down) {}
}
