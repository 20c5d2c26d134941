package ua.zvernennia.model.registration;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.text.PlainText;

/** Checks that every text of a card and what belongs to it goes through, whoever sent it. */
public final class Limits {

    private Limits() {}

    /** @throws RegistryException with {@link ErrorCode#INVALID_VALUE} for more values than a field takes */
    static void atMost(String field, int count, int max) {
        if (count > max) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    field + ": " + count + " values (expected: <= " + max + ')',
                    Map.of("field", field));
        }
    }

    /** @throws RegistryException with {@link ErrorCode#TEXT_TOO_LONG}, or {@link ErrorCode#INVALID_VALUE} for control characters */
    public static void check(String field, String text, int max) {
        if (text.length() > max) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    field + ": " + text.length() + " characters (expected: <= " + max + ')',
                    Map.of("field", field, "limit", Integer.toString(max), "actual", Integer.toString(text.length())));
        }
        if (!PlainText.isPlain(text)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, field + ": has control characters", Map.of("field", field));
        }
    }
}
