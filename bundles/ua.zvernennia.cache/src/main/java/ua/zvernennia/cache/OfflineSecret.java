package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import javax.crypto.SecretKey;
import ua.zvernennia.model.security.UserInfo;

/**
 * What a person needs to work without the server.
 *
 * @param serverId identity of the registry
 * @param cardsKey AES-256 key of the card cache
 * @param outboxKey AES-256 key of the outbox
 */
public record OfflineSecret(String serverId, UserInfo user, SecretKey cardsKey, SecretKey outboxKey) {

    public OfflineSecret {
        requireNonNull(serverId, "serverId");
        requireNonNull(user, "user");
        requireNonNull(cardsKey, "cardsKey");
        requireNonNull(outboxKey, "outboxKey");
    }

    /** Without the keys: this text may reach a log. */
    @Override
    public String toString() {
        return "OfflineSecret[" + user.id() + ']';
    }
}
