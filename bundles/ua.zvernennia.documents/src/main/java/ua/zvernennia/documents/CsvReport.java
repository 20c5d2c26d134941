package ua.zvernennia.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/**
 * CSV for table processors with Ukrainian settings: UTF-8 with its mark, semicolons, decimal commas, RFC 4180 quoting. A
 * text that a table processor would run as a formula is told to be text by an apostrophe.
 */
public final class CsvReport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA = "=+-@\t\r|%";

    /** Writes the header's lowest titles, then the rows. */
    public Path write(ReportTable table, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            line(out, table.head().columns().stream().map(column -> String.join(" / ", column.titles())));
            for (var row : table.rows()) {
                line(out, row.cells().stream().map(CsvReport::field));
            }
        }
        return file;
    }

    private static void line(BufferedWriter out, Stream<String> fields) throws IOException {
        for (Iterator<String> all = fields.iterator(); all.hasNext(); ) {
            out.write(quoted(all.next()));
            out.write(all.hasNext() ? ";" : "\r\n");
        }
    }

    static String field(ReportValue value) {
        return value instanceof ReportValue.Text text ? harmless(XmlText.clean(text.text())) : value.text();
    }

    private static String harmless(String text) {
        var shown = text.stripLeading();
        return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? '\'' + text : text;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
