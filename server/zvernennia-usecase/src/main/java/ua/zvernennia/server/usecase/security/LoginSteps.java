package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** Logins between their steps, by the SHA-256 of their challenge; called inside a transaction. */
public interface LoginSteps {

    void keep(byte[] challengeHash, Pending pending);

    /** Empty when there is none; whether it is over is the caller's to judge. */
    Optional<Pending> find(byte[] challengeHash);

    /** A challenge goes on once. */
    void drop(byte[] challengeHash);

    /** Drops what ended before. */
    int trim(Instant before);

    /** A login that waits for its next step. */
    record Pending(LoginStep.Kind kind, String login, Desk desk, Instant expiresAt) {

        public Pending {
            requireNonNull(kind, "kind");
            requireNonNull(login, "login");
            requireNonNull(desk, "desk");
            requireNonNull(expiresAt, "expiresAt");
        }
    }
}
