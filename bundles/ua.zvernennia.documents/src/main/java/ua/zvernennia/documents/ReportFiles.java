package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportTable;

/** Writes reports into a directory, each under a name that says what and when, e.g. F1-ZVG-KMDA_1_20261124_093015. */
public final class ReportFiles {

    /** Longer ones are no documents any more: Excel takes them. */
    public static final int WORD_ROWS_MAX = 5_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss").withZone(ZoneId.of("Europe/Kyiv"));

    private final Path directory;
    private final WordTemplate template;
    private final Office office;

    /** @param directory made when it is first needed */
    public ReportFiles(Path directory) {
        this(directory, WordTemplate.standard(), Office.ofThisMachine());
    }

    ReportFiles(Path directory, WordTemplate template, Office office) {
        this.directory = requireNonNull(directory, "directory");
        this.template = requireNonNull(template, "template");
        this.office = requireNonNull(office, "office");
    }

    /** Whether {@link Format#PDF} can be written here. */
    public boolean canWritePdf() {
        return office.isThere();
    }

    /**
     * Writes a file of its own.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_TOO_LONG} for Word and PDF over {@link #WORD_ROWS_MAX} rows,
     *     {@link ErrorCode#OFFICE_UNAVAILABLE}, {@link ErrorCode#FILE_NOT_WRITTEN}, {@link ErrorCode#REPORT_TEMPLATE_INVALID}
     */
    public Path write(ReportTable table, Format format) {
        return write(table, format, List.of());
    }

    /** @param notes lines below the table of a document; tables of numbers (Excel, CSV) have none */
    public Path write(ReportTable table, Format format, List<String> notes) {
        try {
            Files.createDirectories(directory);
            return switch (format) {
                case WORD -> word(table, notes);
                case EXCEL -> new ExcelReport().write(table, file(table, format));
                case CSV -> new CsvReport().write(table, file(table, format));
                case PDF -> pdf(table, notes);
            };
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "report file", e);
        }
    }

    private Path word(ReportTable table, List<String> notes) throws IOException {
        if (table.rows().size() > WORD_ROWS_MAX) {
            throw new RegistryException(
                    ErrorCode.REPORT_TOO_LONG, table.rows().size() + " rows (expected: <= " + WORD_ROWS_MAX + ')');
        }
        return new WordReport(template).write(table, notes, file(table, Format.WORD));
    }

    private Path pdf(ReportTable table, List<String> notes) throws IOException {
        var word = word(table, notes);
        try {
            return office.toPdf(word);
        } finally {
            Files.deleteIfExists(word);
        }
    }

    private Path file(ReportTable table, Format format) {
        var name = table.head().fileName().replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        return directory.resolve(name + '_' + STAMP.format(table.foot().finishedAt()) + format.extension());
    }
}
