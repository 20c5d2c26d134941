package ua.zvernennia.model.execution;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Checks that every text of a tree goes through, whoever sent it. */
final class Texts {

    private Texts() {}

    /** The text without blanks around it. */
    static String limited(String field, String text, int max) {
        var stripped = text.strip();
        if (stripped.length() > max) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    field + ": " + stripped.length() + " characters (expected: <= " + max + ')',
                    Map.of(
                            "field", field,
                            "limit", Integer.toString(max),
                            "actual", Integer.toString(stripped.length())));
        }
        if (stripped.indexOf('\0') >= 0) { // PostgreSQL cannot store it
            throw new RegistryException(ErrorCode.INVALID_VALUE, field + ": contains U+0000", Map.of("field", field));
        }
        return stripped;
    }

    static String required(String field, String text, int max) {
        var limited = limited(field, text, max);
        if (limited.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
        }
        return limited;
    }
}
