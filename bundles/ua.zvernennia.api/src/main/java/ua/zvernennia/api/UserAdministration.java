package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.UserState;

/**
 * Users and their way in, for administrators. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException} with the server's code, {@link ErrorCode#NOT_PERMITTED} for everybody else,
 * {@link ErrorCode#LOGIN_UNKNOWN} for a user who is not there.
 */
public interface UserAdministration {

    /**
     * By login.
     *
     * @param text part of a login, a name or a title; empty for all
     * @param afterLogin the last one of the page before; empty for the first page
     * @param limit 1..500
     */
    List<Person> users(String text, String afterLogin, int limit);

    /** Without password and position. */
    Person invite(String login, String displayName);

    Person rename(String userId, String displayName);

    /** @throws RegistryException {@link ErrorCode#INVALID_VALUE} for a step that does not exist, and for oneself */
    Person bringTo(String userId, UserState state);

    /** Ends the sessions and the delay after failed logins. */
    OneTimePassword resetPassword(String userId);

    /** @return whether there had been failures */
    boolean unlock(String userId);

    /** @return whether there was one */
    boolean removeSecondFactor(String userId);

    /**
     * Open sessions of everybody, newest first.
     *
     * @param text part of a login, a name, a workstation or an address; empty for all
     * @param limit 1..1000
     */
    List<OpenSession> sessions(String text, int limit);

    /** @throws RegistryException {@link ErrorCode#SESSION_NOT_FOUND} when it has ended already */
    void endSession(String userId, String sessionId);

    /** @return how many there were */
    int endSessions(String userId);
}
