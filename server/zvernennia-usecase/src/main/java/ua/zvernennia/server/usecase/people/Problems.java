package ua.zvernennia.server.usecase.people;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Substitution;

/** What is refused about people. */
final class Problems {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int TITLE_MAX = 200;

    private Problems() {}

    /** In lower case, without blanks around. */
    static String login(String text) {
        var login = text.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw invalid("login");
        }
        return login;
    }

    static String name(String text) {
        return required("displayName", text, Person.NAME_MAX);
    }

    static String title(String text) {
        return required("title", text, TITLE_MAX);
    }

    static String reason(String text) {
        var reason = text.strip();
        if (reason.length() > Substitution.REASON_MAX) {
            throw tooLong("reason", reason.length(), Substitution.REASON_MAX);
        }
        return reason;
    }

    static RegistryException invalid(String field) {
        return new RegistryException(ErrorCode.INVALID_VALUE, field + ": not accepted", Map.of("field", field));
    }

    static RegistryException unknownUser() {
        return new RegistryException(ErrorCode.LOGIN_UNKNOWN, "no such user");
    }

    private static String required(String field, String text, int max) {
        var value = text.strip();
        if (value.isEmpty()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
        }
        if (value.length() > max) {
            throw tooLong(field, value.length(), max);
        }
        return value;
    }

    private static RegistryException tooLong(String field, int length, int max) {
        return new RegistryException(
                ErrorCode.TEXT_TOO_LONG,
                field + ": " + length + " characters (expected: <= " + max + ')',
                Map.of("field", field, "limit", Integer.toString(max)));
    }
}
