package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.security.UserInfo;

/** Sessions by the SHA-256 of their token; called inside a transaction. */
public interface SessionRepository {

    void open(byte[] tokenHash, UserInfo user, String workstation, String address, Instant expiresAt);

    /** A session that is not closed, of a user who is still active; its times are the caller's to judge. */
    Optional<Stored> find(byte[] tokenHash);

    void seen(byte[] tokenHash, Instant at);

    /** Whose session was closed; empty when there was no open one. */
    Optional<Stored> close(byte[] tokenHash);

    /** A session as it is kept. */
    record Stored(UserInfo user, Instant lastSeenAt, Instant expiresAt) {

        public Stored {
            requireNonNull(user, "user");
            requireNonNull(lastSeenAt, "lastSeenAt");
            requireNonNull(expiresAt, "expiresAt");
        }
    }
}
