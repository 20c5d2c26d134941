package ua.zvernennia.api;

import java.net.URI;
import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.SessionInfo;

/**
 * One's own password, second factor and sessions. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException}; {@link ErrorCode#SERVER_UNREACHABLE} is possible everywhere.
 */
public interface AccountService {

    /**
     * Changes the password and ends one's other sessions.
     *
     * @param old wiped by this call, whatever the outcome
     * @param chosen wiped by this call, whatever the outcome
     * @throws RegistryException {@link ErrorCode#WRONG_CREDENTIALS} for a wrong old one,
     *     {@link ErrorCode#PASSWORD_TOO_SHORT}, {@link ErrorCode#PASSWORD_TOO_COMMON},
     *     {@link ErrorCode#PASSWORD_UNCHANGED}, {@link ErrorCode#PASSWORD_KEPT_ELSEWHERE}
     */
    void changePassword(char[] old, char[] chosen);

    /** Where one is logged in, newest first. */
    List<SessionInfo> sessions();

    /** @throws RegistryException {@link ErrorCode#SESSION_NOT_FOUND} when it has ended already */
    void endSession(String sessionId);

    SecondFactor secondFactor();

    /** What the authenticator is set up with; in force after {@link #confirmSecondFactor}. */
    URI beginSecondFactor();

    /**
     * Puts in force what was begun.
     *
     * @return recovery codes, to be shown once
     * @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}
     */
    List<String> confirmSecondFactor(String code);

    /** @throws RegistryException {@link ErrorCode#WRONG_SECOND_FACTOR}, {@link ErrorCode#NOT_PERMITTED} */
    void removeSecondFactor(String code);

    /**
     * How one's second factor stands.
     *
     * @param required by the role
     * @param recoveryCodes how many are left
     */
    record SecondFactor(boolean enrolled, boolean required, int recoveryCodes) {}
}
