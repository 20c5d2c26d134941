package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

/**
 * A role of the database and its password, which comes from a file or the environment, never from a flag, and is never
 * logged.
 */
public record DatabaseLogin(String user, String password) {

    public DatabaseLogin {
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return user;
    }
}
