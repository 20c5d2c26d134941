package ua.zvernennia.documents;

import java.io.IOException;
import java.nio.file.Path;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/** A report as {@link CsvLines}, numbers with decimal commas. */
public final class CsvReport {

    /** Writes the header's lowest titles, then the rows. */
    public Path write(ReportTable table, Path file) throws IOException {
        try (var lines = new CsvLines(file)) {
            lines.fields(table.head().columns().stream()
                    .map(column -> String.join(" / ", column.titles()))
                    .toList());
            for (var row : table.rows()) {
                lines.fields(row.cells().stream().map(CsvReport::field).toList());
            }
        }
        return file;
    }

    static String field(ReportValue value) {
        return value instanceof ReportValue.Text text ? CsvLines.harmless(text.text()) : value.text();
    }
}
