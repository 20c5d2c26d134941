package ua.zvernennia.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The parts of a .docx by name. Refused is what could run or fetch something when the document is opened. */
final class DocxParts {

    private static final int SIZE_MAX = 10 * 1024 * 1024;

    private DocxParts() {}

    /**
     * All parts, in their order.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_TEMPLATE_INVALID} for what is no Word document,
     *     {@link ErrorCode#REPORT_TEMPLATE_UNSAFE} for a macro or a link to the outside
     */
    static Map<String, byte[]> read(InputStream in) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        int size = 0;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(SIZE_MAX - size + 1);
                size += bytes.length;
                if (size > SIZE_MAX) {
                    throw invalid("larger than " + SIZE_MAX + " bytes");
                }
                parts.put(entry.getName(), bytes);
            }
        }
        if (!parts.containsKey(WordTemplate.DOCUMENT)) {
            throw invalid("no Word document");
        }
        refuseUnsafe(parts);
        return parts;
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

    private static RegistryException unsafe(String part) {
        return new RegistryException(ErrorCode.REPORT_TEMPLATE_UNSAFE, "template part " + part);
    }

    private static RegistryException invalid(String what) {
        return new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template: " + what);
    }
}
