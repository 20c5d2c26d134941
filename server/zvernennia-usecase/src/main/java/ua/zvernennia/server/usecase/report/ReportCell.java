package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * A cell, or the cards that break a control sum in a row.
 *
 * @param row key of the row
 * @param column id of the column; empty for a control sum over columns
 * @param check number of the control sum; empty for a cell
 */
public record ReportCell(String row, String column, OptionalInt check) {

    public ReportCell {
        requireNonNull(row, "row");
        requireNonNull(column, "column");
        requireNonNull(check, "check");
    }

    public static ReportCell of(String row, String column) {
        return new ReportCell(row, column, OptionalInt.empty());
    }

    public static ReportCell broken(String row, String column, int check) {
        return new ReportCell(row, column, OptionalInt.of(check));
    }
}
