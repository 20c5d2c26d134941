package ua.zvernennia.server.usecase.security;

import java.util.Optional;

/** Users and their keys; called inside a transaction. */
public interface UserRepository {

    /** An active user with a position that is valid today; the login in lower case. */
    Optional<UserAccount> findActive(String login);

    boolean loginExists(String login);

    /**
     * Stores the user with a position made for them.
     *
     * @param cardsKey 32 random bytes
     * @param outboxKey 32 random bytes
     * @return id of the user, UUID text
     */
    String add(NewUser user, String passwordHash, byte[] cardsKey, byte[] outboxKey);
}
