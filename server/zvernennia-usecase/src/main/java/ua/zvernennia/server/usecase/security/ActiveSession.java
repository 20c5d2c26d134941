package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A session that is open now.
 *
 * @param expiresAt absolute end
 */
public record ActiveSession(Caller caller, Instant expiresAt) {

    public ActiveSession {
        requireNonNull(caller, "caller");
        requireNonNull(expiresAt, "expiresAt");
    }
}
