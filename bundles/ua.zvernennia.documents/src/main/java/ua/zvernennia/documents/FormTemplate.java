package ua.zvernennia.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A .docx that a word processor saved, with the fields {@code {{name}}} of {@link #FIELDS} wherever they are wanted, any
 * number of times or not at all; {@code {{qr}}} in a paragraph of its own.
 */
public final class FormTemplate {

    /** The field that becomes a picture. */
    static final String QR = "qr";

    /** Everything that a form may show of a card. */
    public static final Set<String> FIELDS = Set.of(
            "organisation",
            "number",
            "registeredOn",
            "receivedOn",
            "receiptForm",
            "receiptMark",
            "receivedFrom",
            "type",
            "applicants",
            "address",
            "subject",
            "citizens",
            "kind",
            "categories",
            "socialState",
            "question",
            "summary",
            "questions",
            "processingDistrict",
            "appealDistrict",
            "reviewer",
            "controlDate",
            "control",
            "state",
            "result",
            "answers",
            "acts",
            "elapsedDays",
            "note",
            "printedOn",
            "printedBy",
            QR);

    private final Map<String, byte[]> parts;

    private FormTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** The one that comes with the workstation. */
    public static FormTemplate standard(FormKind kind) {
        var file = kind.id() + ".docx";
        try (var in = FormTemplate.class.getResourceAsStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * «Друк резолюції»: the post and the unit of the author, how the resolution stands, to whom, the text, who signs, the
     * day in words, the number of the document and its code.
     */
    public static FormTemplate resolution() {
        try (var in = FormTemplate.class.getResourceAsStream("resolution.docx")) {
            return new FormTemplate(DocxParts.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("resolution.docx", e);
        }
    }

    /**
     * An administrator's own.
     *
     * @throws RegistryException {@link ErrorCode#FORM_FIELD_UNKNOWN} with its name,
     *     {@link ErrorCode#REPORT_TEMPLATE_INVALID}, {@link ErrorCode#REPORT_TEMPLATE_UNSAFE}
     */
    public static FormTemplate of(byte[] docx) {
        try {
            return read(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template cannot be read", e);
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    private static FormTemplate read(InputStream in) throws IOException {
        var parts = DocxParts.read(in);
        for (var field : new WordXml(parts.get(WordTemplate.DOCUMENT)).fields()) {
            if (!FIELDS.contains(field)) {
                throw new RegistryException(
                        ErrorCode.FORM_FIELD_UNKNOWN,
                        "template: no field " + field,
                        Map.of("placeholder", "{{" + field + "}}"));
            }
        }
        return new FormTemplate(parts);
    }
}
