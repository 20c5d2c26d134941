package ua.zvernennia.model.report.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Примітка under one figure of a report over one period and its conditions.
 *
 * @param id UUID text, born with the note, so that a repeat writes once
 * @param row key of the row
 * @param column id of the column
 * @param author display name
 * @param mine whether the reader wrote it, and so may take it away
 */
public record FigureNote(
        String id, String row, String column, String text, String author, Instant writtenAt, boolean mine) {

    /** Longest text, in characters. */
    public static final int TEXT_MAX = 1_000;

    public FigureNote {
        requireNonNull(id, "id");
        requireNonNull(row, "row");
        requireNonNull(column, "column");
        text = requireNonNull(text, "text").strip();
        requireNonNull(author, "author");
        requireNonNull(writtenAt, "writtenAt");
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "note: " + text.length() + " characters (expected: 1.." + TEXT_MAX + ')',
                    Map.of("field", "note"));
        }
    }

    /** Whether it stands under this figure. */
    public boolean under(String rowKey, String columnId) {
        return row.equals(rowKey) && column.equals(columnId);
    }
}
