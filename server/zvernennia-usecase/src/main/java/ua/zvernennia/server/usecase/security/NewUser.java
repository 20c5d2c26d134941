package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;

/**
 * Who is to be added.
 *
 * @param login 1..100 letters, digits, dots, dashes; stored in lower case
 * @param displayName "Прізвище Ім'я По батькові" or as the organisation writes it
 * @param positionTitle title of the position that is made for the user
 * @param organisationCode code of an organisation; empty means the one at the top
 */
public record NewUser(
        String login, String displayName, Role role, String positionTitle, Optional<String> organisationCode) {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

    public NewUser {
        login = normalised(login);
        displayName = requireNonNull(displayName, "displayName").strip();
        requireNonNull(role, "role");
        positionTitle = requireNonNull(positionTitle, "positionTitle").strip();
        requireNonNull(organisationCode, "organisationCode");
        if (!LOGIN.matcher(login).matches()) {
            throw invalid("login");
        }
        if (displayName.isEmpty() || displayName.length() > 200) {
            throw invalid("displayName");
        }
    }

    /** Logins are compared in lower case, without blanks around. */
    static String normalised(String login) {
        return requireNonNull(login, "login").strip().toLowerCase(Locale.ROOT);
    }

    private static RegistryException invalid(String field) {
        return new RegistryException(ErrorCode.INVALID_VALUE, "new user: wrong " + field, Map.of("field", field));
    }
}
