package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.security.Role;

/** Passwords that the organisation's directory server checks. Called outside any transaction: it waits for the network. */
public interface DirectoryLogin {

    /** No directory server is configured. */
    DirectoryLogin NONE = (login, password) -> Optional.empty();

    /**
     * Whether the directory knows that login and accepts the password.
     *
     * @param password never empty: an empty one would be an anonymous bind, which always succeeds (RFC 4513, 5.1.2)
     * @return empty for an unknown login and a wrong password alike
     * @throws ua.zvernennia.model.RegistryException {@link ErrorCode#DIRECTORY_SERVER_UNAVAILABLE}
     */
    Optional<Entry> verify(String login, char[] password);

    /** Whether somebody whom the registry does not know yet may be let in and added. */
    default boolean mayAdd() {
        return false;
    }

    /**
     * Whom the directory knows.
     *
     * @param role what the groups of the person are mapped to; empty when they are in none of those
     */
    record Entry(String displayName, String title, Optional<Role> role) {

        public Entry {
            requireNonNull(displayName, "displayName");
            requireNonNull(title, "title");
            requireNonNull(role, "role");
        }
    }
}
