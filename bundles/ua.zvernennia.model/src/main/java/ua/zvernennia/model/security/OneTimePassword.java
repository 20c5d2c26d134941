package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A password for one login, after which another must be chosen.
 *
 * @param password to be told to the person, kept nowhere
 */
public record OneTimePassword(String password, Instant until) {

    public OneTimePassword {
        requireNonNull(password, "password");
        requireNonNull(until, "until");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "OneTimePassword[until " + until + ']';
    }
}
