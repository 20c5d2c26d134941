package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.security.UserInfo;

/**
 * A user who may log in, with secrets; never leaves the server whole.
 *
 * @param user in the position that is theirs today
 * @param passwordHash PHC string
 */
public record UserAccount(UserInfo user, String passwordHash, byte[] cardsKey, byte[] outboxKey) {

    public UserAccount {
        requireNonNull(user, "user");
        requireNonNull(passwordHash, "passwordHash");
        cardsKey = cardsKey.clone();
        outboxKey = outboxKey.clone();
    }

    @Override
    public byte[] cardsKey() {
        return cardsKey.clone();
    }

    @Override
    public byte[] outboxKey() {
        return outboxKey.clone();
    }

    @Override
    public String toString() {
        return "UserAccount[" + user.login() + ']';
    }
}
