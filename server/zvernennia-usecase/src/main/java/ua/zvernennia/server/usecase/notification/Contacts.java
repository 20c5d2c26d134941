package ua.zvernennia.server.usecase.notification;

import java.util.Optional;

/** Addresses that letters go to; called inside a transaction. */
public interface Contacts {

    /**
     * Gives a user another address, or none.
     *
     * @return id of the user; empty when nobody has the login
     */
    Optional<String> setEmail(String login, Optional<String> address);
}
