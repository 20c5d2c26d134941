package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CSV for table processors with Ukrainian settings: UTF-8 with its mark, semicolons, RFC 4180 quoting. A text that a table
 * processor would run as a formula is told to be text by an apostrophe.
 */
public final class CsvLines implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA = "=+-@\t\r|%";

    private final Writer out;

    /** Begins a file, or begins it anew. */
    public CsvLines(Path file) throws IOException {
        this(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    CsvLines(Writer out) throws IOException {
        this.out = requireNonNull(out, "out");
        out.write(BYTE_ORDER_MARK);
    }

    /** A line of texts, each made harmless. */
    public void texts(List<String> texts) throws IOException {
        fields(texts.stream().map(CsvLines::harmless).toList());
    }

    /** A line of fields that are harmless already. */
    void fields(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.write(quoted(fields.get(i)));
            out.write(i + 1 < fields.size() ? ";" : "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static String harmless(String text) {
        var clean = XmlText.clean(text);
        var shown = clean.stripLeading();
        return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? '\'' + clean : clean;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
