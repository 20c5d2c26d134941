package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.security.UserInfo;

/** A user who may log in, with secrets; never leaves the server whole. */
public final class UserAccount {

    private final UserInfo user;
    private final String passwordHash;
    private final byte[] cardsKey;
    private final byte[] outboxKey;

    public UserAccount(UserInfo user, String passwordHash, byte[] cardsKey, byte[] outboxKey) {
        this.user = requireNonNull(user, "user");
        this.passwordHash = requireNonNull(passwordHash, "passwordHash");
        this.cardsKey = cardsKey.clone();
        this.outboxKey = outboxKey.clone();
    }

    /** In the position that is theirs today. */
    public UserInfo user() {
        return user;
    }

    /** PHC string. */
    public String passwordHash() {
        return passwordHash;
    }

    /** 32 bytes, AES-256 key of the user's card cache. */
    public byte[] cardsKey() {
        return cardsKey.clone();
    }

    /** 32 bytes, AES-256 key of the user's outbox. */
    public byte[] outboxKey() {
        return outboxKey.clone();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "UserAccount[" + user.login() + ']';
    }
}
