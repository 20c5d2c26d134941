package ua.zvernennia.api;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;

/**
 * Work without the server: the keys of the local databases wrapped by a PIN of this workstation, for the days that the
 * administrator allows. Calls block: never from the UI thread.
 */
public interface OfflineService {

    /** Whether a PIN was set for this login here; cheap. */
    boolean isReady(ServerAddress address, String login);

    /**
     * Opens the local databases without the server. What is written goes into the outbox; once the server answers, the
     * session ends with {@link ErrorCode#SESSION_ENDED}, so that a login with the password can send it.
     *
     * @param pin wiped by this call, whatever the outcome
     * @throws RegistryException {@link ErrorCode#WRONG_PIN}, {@link ErrorCode#PIN_LOCKED}, {@link ErrorCode#PIN_NOT_SET},
     *     {@link ErrorCode#OFFLINE_EXPIRED}, {@link ErrorCode#OFFLINE_NOT_ALLOWED}, {@link ErrorCode#CLOCK_SET_BACK},
     *     {@link ErrorCode#CACHE_IN_USE}
     */
    UserInfo loginOffline(ServerAddress address, String login, char[] pin);

    /**
     * Sets the PIN of who is logged in.
     *
     * @param pin wiped by this call, whatever the outcome
     * @throws RegistryException {@link ErrorCode#PIN_TOO_SHORT}, {@link ErrorCode#OFFLINE_NOT_ALLOWED},
     *     {@link ErrorCode#SESSION_ENDED} when nobody is logged in at the server
     */
    void setPin(char[] pin);

    /** Whether who is logged in has set a PIN here. */
    boolean hasPin();

    /** Destroys the wrapped keys of who is logged in; local data stay. */
    void forgetPin();

    /** How many days one may work without the server; 0 when it is not allowed. */
    int days();
}
