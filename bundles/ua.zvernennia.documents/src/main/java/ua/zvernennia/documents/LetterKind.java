package ua.zvernennia.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * Letters to an applicant (закон «Про звернення громадян»). Each has a template of its own, a .docx with fields in
 * double braces, which an administrator may replace.
 */
public enum LetterKind {
    /** Повідомлення про реєстрацію. */
    ACKNOWLEDGEMENT("acknowledgement"),
    /** Повідомлення про продовження строку (ст. 20). */
    EXTENSION("extension", "newTerm", "reason"),
    /** Повідомлення про пересилання за належністю (ст. 7). */
    FORWARDING("forwarding", "body"),
    /** Повернення звернення (ст. 5, 7). */
    RETURN("return", "reason"),
    /** Відповідь по суті. */
    ANSWER("answer", "text");

    private static final List<String> COMMON = List.of(
            "organisation",
            "today",
            "addressee",
            "address",
            "dear",
            "ofApplicant",
            "number",
            "registered",
            "summary",
            "term",
            "signerTitle",
            "signer",
            "qr");

    private final String file;
    private final List<String> asked;

    LetterKind(String file, String... asked) {
        this.file = file;
        this.asked = List.of(asked);
    }

    /** Name of the template, e.g. {@code acknowledgement.docx}. */
    public String fileName() {
        return file + ".docx";
    }

    /** What a person has to fill in beside what the card says. */
    public List<String> asked() {
        return asked;
    }

    /** Every field that a template may hold. */
    public List<String> fields() {
        return Stream.concat(COMMON.stream(), asked.stream()).toList();
    }
}
