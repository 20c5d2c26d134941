package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

/**
 * An open session and whose it is.
 *
 * @param userId UUID text
 */
public record OpenSession(SessionInfo session, String userId, String login, String displayName) {

    public OpenSession {
        requireNonNull(session, "session");
        requireNonNull(userId, "userId");
        requireNonNull(login, "login");
        requireNonNull(displayName, "displayName");
    }
}
