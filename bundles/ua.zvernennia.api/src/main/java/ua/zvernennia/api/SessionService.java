package ua.zvernennia.api;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;

/**
 * Login and logout of this workstation. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException}; {@link ErrorCode#SERVER_UNREACHABLE} is possible wherever the server is asked.
 */
public interface SessionService {

    /**
     * Asks a server who it is, without trusting it and without sending anything.
     *
     * @throws RegistryException {@link ErrorCode#SERVER_UNREACHABLE}, also for something that does not speak TLS 1.3
     */
    ServerIdentity identify(ServerAddress address);

    /**
     * Remembers the authority of {@code identity} for its address: the person compared the fingerprint. Replaces what
     * was remembered before, so ask only for {@link ServerIdentity.Trust#UNKNOWN}; {@code CHANGED} is for the
     * administrator.
     *
     * @throws RegistryException {@link ErrorCode#CERTIFICATE_CHANGED} for an identity that says {@code CHANGED}
     */
    void trust(ServerIdentity identity);

    /**
     * Logs in, opens the local databases with the keys the server gives, and starts the feed in the background.
     *
     * @param password wiped by this call, whatever the outcome
     * @throws RegistryException {@link ErrorCode#WRONG_CREDENTIALS}, {@link ErrorCode#CERTIFICATE_NOT_TRUSTED},
     *     {@link ErrorCode#CERTIFICATE_CHANGED}, {@link ErrorCode#CERTIFICATE_WRONG_HOST}, {@link ErrorCode#CACHE_IN_USE}
     */
    UserInfo login(ServerAddress address, String login, char[] password);

    /** Ends the session on the server, as far as it answers, and closes the local databases. */
    void logout();

    Optional<UserInfo> user();

    Optional<ServerAddress> server();
}
