package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word document: a form with the fields of one card filled in. */
final class FormDocument {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String PICTURE = "media/zvernennia-qr.png";
    private static final String RELATION = "rIdZvernenniaQr";

    /** 25 mm in English metric units. */
    private static final int SIDE = 25 * 36_000;

    private final Map<String, byte[]> template;

    /** @param template parts of the form by name */
    FormDocument(Map<String, byte[]> template) {
        this.template = requireNonNull(template, "template");
    }

    /** @param qr what the code says; at most some 60 characters, or it cannot be read at its size */
    Path write(Map<String, String> values, String qr, Path file) throws IOException {
        var parts = new LinkedHashMap<>(template);
        var xml = new WordXml(parts.get(WordTemplate.DOCUMENT));
        if (xml.fields().contains(FormTemplate.QR)) {
            xml.picture(FormTemplate.QR, RELATION, SIDE);
            parts.put("word/" + PICTURE, QrPicture.png(qr));
            add(
                    parts,
                    RELATIONS,
                    "</Relationships>",
                    "<Relationship Id=\"" + RELATION
                            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\""
                            + PICTURE + "\"/>");
            if (!text(parts, TYPES).contains("Extension=\"png\"")) {
                add(parts, TYPES, "</Types>", "<Default Extension=\"png\" ContentType=\"image/png\"/>");
            }
        }
        xml.put(values);
        parts.put(WordTemplate.DOCUMENT, xml.bytes());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void add(Map<String, byte[]> parts, String part, String end, String element) {
        parts.put(part, text(parts, part).replace(end, element + end).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, byte[]> parts, String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }
}
