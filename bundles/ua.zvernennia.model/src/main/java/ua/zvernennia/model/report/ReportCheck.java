package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

/**
 * A control sum that failed.
 *
 * @param check its number in the report, for the cards that break it
 * @param title what must hold, e.g. «5 + 6 + 7 = усього»
 * @param row key of the row
 * @param rowTitle the row in words
 * @param column id of the column where rows do not add up; empty where the columns of a row do not
 */
public record ReportCheck(
        int check, String title, String row, String rowTitle, String column, String expected, String actual) {

    public ReportCheck {
        requireNonNull(title, "title");
        requireNonNull(row, "row");
        requireNonNull(rowTitle, "rowTitle");
        requireNonNull(column, "column");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }
}
