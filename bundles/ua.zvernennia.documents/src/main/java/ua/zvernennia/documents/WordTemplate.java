package ua.zvernennia.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A .docx that a word processor saved, with the fields {@code {{heading}}}, {@code {{subtitle}}} and {@code {{table}}},
 * each in a paragraph of its own. Refused is what could run or fetch something when the document is opened.
 */
public final class WordTemplate {

    static final String DOCUMENT = "word/document.xml";
    static final List<String> FIELDS = List.of("heading", "subtitle", "table");

    private static final int SIZE_MAX = 10 * 1024 * 1024;

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
        var parts = new LinkedHashMap<String, byte[]>();
        int size = 0;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(SIZE_MAX - size + 1);
                size += bytes.length;
                if (size > SIZE_MAX) {
                    throw invalid("larger than " + SIZE_MAX + " bytes", Map.of());
                }
                parts.put(entry.getName(), bytes);
            }
        }
        if (!parts.containsKey(DOCUMENT)) {
            throw invalid("no Word document", Map.of());
        }
        refuseUnsafe(parts);
        var text = WordXml.text(parts.get(DOCUMENT));
        for (var field : FIELDS) {
            if (!text.contains("{{" + field + "}}")) {
                throw invalid("field " + field + " is missing", Map.of("placeholder", "{{" + field + "}}"));
            }
        }
        return new WordTemplate(parts);
    }

    private static void refuseUnsafe(Map<String, byte[]> parts) {
        parts.forEach((name, bytes) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || lower.contains("activex") || lower.contains("/embeddings/")) {
                throw unsafe(name);
            }
            if (lower.endsWith(".rels") || lower.equals("[content_types].xml")) {
                var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                if (text.contains("targetmode=\"external\"") || text.contains("macroenabled")) {
                    throw unsafe(name);
                }
            }
            if (lower.endsWith(".xml") && new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
                throw unsafe(name);
            }
        });
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static RegistryException unsafe(String part) {
        return new RegistryException(ErrorCode.REPORT_TEMPLATE_UNSAFE, "template part " + part);
    }

    private static RegistryException invalid(String what, Map<String, String> arguments) {
        return new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template: " + what, arguments);
    }
}
