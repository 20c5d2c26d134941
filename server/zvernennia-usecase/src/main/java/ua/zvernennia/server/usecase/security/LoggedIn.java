package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.model.security.UserInfo;

/** A session that has just begun. No record, since keys are arrays: it is compared with nothing. */
public final class LoggedIn {

    private final String token;
    private final Instant expiresAt;
    private final UserInfo user;
    private final byte[] cardsKey;
    private final byte[] outboxKey;
    private final String serverId;

    public LoggedIn(
            String token, Instant expiresAt, UserInfo user, byte[] cardsKey, byte[] outboxKey, String serverId) {
        this.token = requireNonNull(token, "token");
        this.expiresAt = requireNonNull(expiresAt, "expiresAt");
        this.user = requireNonNull(user, "user");
        this.cardsKey = cardsKey.clone();
        this.outboxKey = outboxKey.clone();
        this.serverId = requireNonNull(serverId, "serverId");
    }

    /** Opaque, 43 characters of base64url; only its SHA-256 is kept. */
    public String token() {
        return token;
    }

    /** Absolute end of the session. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Who has logged in. */
    public UserInfo user() {
        return user;
    }

    /** 32 bytes, AES-256 key of the user's card cache of this server. */
    public byte[] cardsKey() {
        return cardsKey.clone();
    }

    /** 32 bytes, AES-256 key of the user's outbox of this server. */
    public byte[] outboxKey() {
        return outboxKey.clone();
    }

    /** Identity of the registry, UUID text. */
    public String serverId() {
        return serverId;
    }

    /** Without the token and the keys, so that no log ever holds them. */
    @Override
    public String toString() {
        return "LoggedIn[" + user.login() + " until " + expiresAt + ']';
    }
}
