package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.model.security.UserInfo;

/**
 * A session that has just begun.
 *
 * @param token opaque, 43 characters of base64url; only its SHA-256 is kept
 * @param expiresAt absolute end of the session
 * @param cardsKey 32 bytes, AES-256 key of the user's card cache of this server
 * @param outboxKey 32 bytes, AES-256 key of the user's outbox of this server
 * @param serverId identity of the registry, UUID text
 */
public record LoggedIn(
        String token, Instant expiresAt, UserInfo user, byte[] cardsKey, byte[] outboxKey, String serverId) {

    public LoggedIn {
        requireNonNull(token, "token");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(user, "user");
        cardsKey = cardsKey.clone();
        outboxKey = outboxKey.clone();
        requireNonNull(serverId, "serverId");
    }

    @Override
    public byte[] cardsKey() {
        return cardsKey.clone();
    }

    @Override
    public byte[] outboxKey() {
        return outboxKey.clone();
    }

    /** Without the token and the keys, so that no log ever holds them. */
    @Override
    public String toString() {
        return "LoggedIn[" + user.login() + " until " + expiresAt + ']';
    }
}
