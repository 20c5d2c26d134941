package ua.zvernennia.server.main;

import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Identifiers on the command line. */
final class Uuids {

    private Uuids() {}

    /**
     * The identifier in its usual form.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} with the name of the option
     */
    static String checked(String option, String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    option + ": not an identifier (expected: a UUID)",
                    Map.of("field", option),
                    e);
        }
    }
}
