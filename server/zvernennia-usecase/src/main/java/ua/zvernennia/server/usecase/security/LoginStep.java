package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The password was right, and something more is due before the session begins.
 *
 * @param challenge opaque, 43 characters; names this login when it goes on
 * @param minPassword least length of a new password
 * @param enrolment what the authenticator is set up with, for {@link Kind#ENROL_SECOND_FACTOR}
 */
public record LoginStep(Kind kind, String challenge, Instant expiresAt, int minPassword, Optional<URI> enrolment) {

    public LoginStep {
        requireNonNull(kind, "kind");
        requireNonNull(challenge, "challenge");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(enrolment, "enrolment");
    }

    /** Without the challenge and the secret. */
    @Override
    public String toString() {
        return "LoginStep[" + kind + " until " + expiresAt + ']';
    }

    /** What is due. Names are stored: add, never rename. */
    public enum Kind {
        /** A code of the authenticator, or a recovery code. */
        SECOND_FACTOR,
        /** The role asks for a second factor and there is none yet. */
        ENROL_SECOND_FACTOR,
        CHANGE_PASSWORD
    }
}
