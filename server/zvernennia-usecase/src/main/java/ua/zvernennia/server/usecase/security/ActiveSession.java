package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A session that is open now.
 *
 * @param id UUID text; names the session without opening it
 * @param expiresAt absolute end
 */
public record ActiveSession(String id, Caller caller, Instant expiresAt) {

    public ActiveSession {
        requireNonNull(id, "id");
        requireNonNull(caller, "caller");
        requireNonNull(expiresAt, "expiresAt");
    }
}
