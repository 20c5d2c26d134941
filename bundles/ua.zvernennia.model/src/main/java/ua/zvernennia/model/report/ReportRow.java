package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One row of a report's table.
 *
 * @param key names the row inside its run, for the cards behind its cells
 * @param depth 0 for the outermost
 */
public record ReportRow(String key, Style style, int depth, List<ReportValue> cells) {

    /** Names travel: add, never rename. */
    public enum Style {
        NORMAL,
        /** A heading over the rows that follow; only its first text is filled. */
        HEADING,
        /** Разом. */
        TOTAL
    }

    public ReportRow {
        requireNonNull(key, "key");
        requireNonNull(style, "style");
        cells = List.copyOf(cells);
    }
}
