package ua.zvernennia.city.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** One table's rows: values parted by tabs, {@code \N} for null, backslash escapes. Not for several threads. */
public final class CopyFile implements AutoCloseable {

    private final Table table;
    private final int width;
    private final BufferedWriter out;
    private final StringBuilder row = new StringBuilder();
    private long rows;

    CopyFile(Path directory, Table table) throws IOException {
        this.table = table;
        this.width = table.columns().size();
        this.out = Files.newBufferedWriter(directory.resolve(table.fileName()));
    }

    /** Writes one row; as many values as the table has columns, each a text, number, date, byte array or Optional. */
    public void row(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(table.tableName() + ": " + values.length + " values (expected: "
                    + table.columns().size() + ')');
        }
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            append(values[i]);
        }
        row.append('\n');
        try {
            out.append(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    Table table() {
        return table;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void append(Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresentOrElse(this::append, () -> row.append("\\N"));
            case byte[] bytes -> row.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String text -> escape(text);
            case Boolean flag -> row.append(flag ? 't' : 'f');
            case Integer number -> row.append(number.intValue());
            case Long number -> row.append(number.longValue());
            case LocalDate date -> row.append(date);
            case Instant moment -> row.append(moment);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }
}
