package ua.zvernennia.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A .docx that a word processor saved, with the fields {@code {{heading}}}, {@code {{subtitle}}} and {@code {{table}}},
 * each in a paragraph of its own. Refused is what could run or fetch something when the document is opened.
 */
public final class WordTemplate {

    static final String DOCUMENT = "word/document.xml";
    static final List<String> FIELDS = List.of("heading", "subtitle", "table");

    private final Map<String, byte[]> parts;

    private WordTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** The one that comes with the workstation: A4, Times New Roman, page numbers. */
    public static WordTemplate standard() {
        try (var in = WordTemplate.class.getResourceAsStream("report.docx")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("report.docx", e);
        }
    }

    /**
     * An administrator's own.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_TEMPLATE_INVALID} with the name of the field that is not there,
     *     {@link ErrorCode#REPORT_TEMPLATE_UNSAFE} for a macro or a link to the outside
     */
    public static WordTemplate of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template cannot be read", e);
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    private static WordTemplate read(InputStream in) throws IOException {
        var parts = DocxParts.read(in);
        var text = WordXml.text(parts.get(DOCUMENT));
        for (var field : FIELDS) {
            if (!text.contains("{{" + field + "}}")) {
                throw new RegistryException(
                        ErrorCode.REPORT_TEMPLATE_INVALID,
                        "template: field " + field + " is missing",
                        Map.of("placeholder", "{{" + field + "}}"));
            }
        }
        return new WordTemplate(parts);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
