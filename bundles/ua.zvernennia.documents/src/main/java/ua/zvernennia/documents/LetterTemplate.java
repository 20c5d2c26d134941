package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** A template of a letter: the one that comes with the workstation, or an administrator's own in its place. */
public final class LetterTemplate {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");

    private final LetterKind kind;
    private final Map<String, byte[]> parts;

    private LetterTemplate(LetterKind kind, Map<String, byte[]> parts) {
        this.kind = requireNonNull(kind, "kind");
        this.parts = requireNonNull(parts, "parts");
    }

    /**
     * The file of this kind in {@code directory} if there is one, else the one that comes with the workstation.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_TEMPLATE_INVALID} with the field that is broken or not known,
     *     {@link ErrorCode#REPORT_TEMPLATE_UNSAFE} for a macro, something embedded or a link to the outside
     */
    public static LetterTemplate of(LetterKind kind, Path directory) {
        var own = directory.resolve(kind.fileName());
        if (!Files.exists(own)) {
            return standard(kind);
        }
        try (var in = Files.newInputStream(own)) {
            return read(kind, in);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template cannot be read", e);
        }
    }

    /** The one that comes with the workstation. */
    public static LetterTemplate standard(LetterKind kind) {
        try (var in = requireNonNull(
                LetterTemplate.class.getResourceAsStream("letters/" + kind.fileName()), kind.fileName())) {
            return read(kind, in);
        } catch (IOException e) {
            throw new UncheckedIOException(kind.fileName(), e);
        }
    }

    LetterKind kind() {
        return kind;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    private static LetterTemplate read(LetterKind kind, InputStream in) throws IOException {
        var parts = DocxParts.read(in);
        for (var paragraph : new WordXml(parts.get(WordTemplate.DOCUMENT)).paragraphTexts()) {
            check(kind, paragraph);
        }
        return new LetterTemplate(kind, parts);
    }

    private static void check(LetterKind kind, String paragraph) {
        var found = FIELD.matcher(paragraph);
        var rest = new StringBuilder();
        while (found.find()) {
            if (!kind.fields().contains(found.group(1))) {
                throw invalid(found.group());
            }
            found.appendReplacement(rest, "");
        }
        found.appendTail(rest);
        int broken = Math.max(rest.indexOf("{{"), rest.indexOf("}}"));
        if (broken >= 0) {
            throw invalid(rest.substring(broken).split("\\s", 2)[0]);
        }
    }

    private static RegistryException invalid(String placeholder) {
        return new RegistryException(
                ErrorCode.REPORT_TEMPLATE_INVALID,
                "field " + placeholder + " is not known",
                Map.of("placeholder", placeholder));
    }
}
