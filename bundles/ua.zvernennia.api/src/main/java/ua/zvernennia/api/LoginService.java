package ua.zvernennia.api;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A login in the steps that a person may have to take. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException}; {@link ErrorCode#SERVER_UNREACHABLE} is possible everywhere.
 */
public interface LoginService {

    /**
     * With the password. When nothing more is due, opens the local databases and starts the feed, as
     * {@link SessionService#login}.
     *
     * @param password wiped by this call, whatever the outcome
     * @param ticket what {@link ErrorCode#LOGIN_QUEUED} gave at the try before; empty at the first
     * @throws RegistryException {@link ErrorCode#LOGIN_QUEUED} with {@code place}, {@code seconds} and {@code ticket},
     *     {@link ErrorCode#LOGIN_DELAYED} with {@code seconds}, and what {@link SessionService#login} throws
     */
    LoginProgress begin(ServerAddress address, String login, char[] password, String ticket);

    /**
     * With a code of the authenticator, or a recovery code.
     *
     * @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}: the step stays open;
     *     {@link ErrorCode#LOGIN_STEP_EXPIRED}: the login begins anew
     */
    LoginProgress answerCode(String code);

    /**
     * With the password that replaces a one-time one.
     *
     * @param password wiped by this call, whatever the outcome
     * @param ticket as for {@link #begin}
     * @throws RegistryException {@link ErrorCode#PASSWORD_TOO_SHORT}, {@link ErrorCode#PASSWORD_TOO_COMMON},
     *     {@link ErrorCode#PASSWORD_UNCHANGED}: the step stays open
     */
    LoginProgress answerPassword(char[] password, String ticket);

    /** Gives the login up between its steps; no error when there is none. */
    void abandon();
}
