package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One column of a report's table.
 *
 * @param titles from the top of the header down; neighbours with the same upper titles share a merged cell
 * @param width in characters, about; the page is shared out by it
 * @param drill whether a cell opens the cards behind it
 */
public record ReportColumn(String id, List<String> titles, Kind kind, int width, boolean drill) {

    /** How the values are aligned and written. Names travel: add, never rename. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** One decimal place. */
        PERCENT,
        DATE
    }

    public ReportColumn {
        requireNonNull(id, "id");
        titles = List.copyOf(titles);
        requireNonNull(kind, "kind");
        if (titles.isEmpty() || width < 1) {
            throw new IllegalArgumentException(
                    "column " + id + ": width " + width + ", " + titles.size() + " titles (expected: >= 1 of both)");
        }
    }

    /** The lowest title. */
    public String title() {
        return titles.getLast();
    }
}
