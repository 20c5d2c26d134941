package ua.zvernennia.model.files;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What people call a file. Never a path, and good on every system: no separators, no control or direction characters
 * (U+202E lets «exe» look like «pdf»), no blanks or dots at an end, none of the names that Windows keeps for devices.
 */
public record FileName(String text) {

    /** In characters; Windows and Linux take 255, the rest is for «(2)» and the like. */
    public static final int MAX = 200;

    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final String DEVICES = "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    /** @throws RegistryException {@link ErrorCode#FILE_NAME_INVALID} */
    public FileName {
        text = Normalizer.normalize(requireNonNull(text, "text"), Normalizer.Form.NFC);
        if (!text.equals(cleaned(text))) {
            throw new RegistryException(
                    ErrorCode.FILE_NAME_INVALID,
                    "name: " + text.length() + " characters (expected: 1.." + MAX + ", none of " + FORBIDDEN
                            + ", no control characters, no blank or dot at an end)",
                    Map.of("field", "fileName", "limit", Integer.toString(MAX)));
        }
    }

    /** The nearest name that is allowed: whatever comes from a disk, a mail or a scanner. */
    public static FileName cleaning(String raw) {
        return new FileName(cleaned(Normalizer.normalize(requireNonNull(raw, "raw"), Normalizer.Form.NFC)));
    }

    /** Behind the last dot, small letters; empty when there is none. */
    public Optional<String> extension() {
        int dot = text.lastIndexOf('.');
        return dot < 1 ? Optional.empty() : Optional.of(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The same name with an extension behind it. */
    public FileName with(String extension) {
        return new FileName(cut(text, MAX - extension.length() - 1) + '.' + extension);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String cleaned(String name) {
        var kept = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (FORBIDDEN.indexOf(point) >= 0) {
                kept.append('_');
            } else if (!unseen(point)) {
                kept.appendCodePoint(point);
            }
        });
        var trimmed = trimmed(kept.toString());
        if (trimmed.matches(DEVICES)) {
            trimmed = '_' + trimmed;
        }
        if (trimmed.length() > MAX) {
            int dot = trimmed.lastIndexOf('.');
            var extension = dot > 0 && trimmed.length() - dot <= 12 ? trimmed.substring(dot) : "";
            trimmed = trimmed(cut(trimmed, MAX - extension.length())) + extension;
        }
        return trimmed.isEmpty() ? "_" : trimmed;
    }

    /** Control, format (direction among them), half a surrogate, no character at all, line and paragraph ends. */
    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    /** At most so many characters, never half a surrogate pair. */
    private static String cut(String name, int max) {
        if (name.length() <= max) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(max - 1)) ? max - 1 : max);
    }
}
