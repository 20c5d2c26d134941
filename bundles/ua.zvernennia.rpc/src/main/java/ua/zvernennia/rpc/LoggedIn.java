package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import javax.crypto.SecretKey;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.model.update.WantedVersion;

/**
 * What a login brings; the token itself stays inside the client.
 *
 * @param expiresAt absolute end of the session
 * @param cardsKey AES-256 key of this user's card cache of this server
 * @param outboxKey AES-256 key of this user's outbox of this server
 * @param serverId identity of the registry
 * @param wanted which version of this program the server wants
 */
public record LoggedIn(
        UserInfo user,
        Instant expiresAt,
        SecretKey cardsKey,
        SecretKey outboxKey,
        String serverId,
        WantedVersion wanted) {

    public LoggedIn {
        requireNonNull(user, "user");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(cardsKey, "cardsKey");
        requireNonNull(outboxKey, "outboxKey");
        requireNonNull(serverId, "serverId");
        requireNonNull(wanted, "wanted");
    }

    /** Of a server that wants no version in particular. */
    public LoggedIn(UserInfo user, Instant expiresAt, SecretKey cardsKey, SecretKey outboxKey, String serverId) {
        this(user, expiresAt, cardsKey, outboxKey, serverId, WantedVersion.ANY);
    }

    /** Without the keys: this text may reach a log. */
    @Override
    public String toString() {
        return "LoggedIn[" + user.id() + ", until " + expiresAt + ']';
    }
}
