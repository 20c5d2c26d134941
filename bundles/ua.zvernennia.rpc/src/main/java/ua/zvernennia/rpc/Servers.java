package ua.zvernennia.rpc;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The way to servers: who they are, whether they are trusted, and a client for one. */
public interface Servers {

    /**
     * Asks a server who it is, without trusting it and without sending anything.
     *
     * @throws RegistryException with {@link ErrorCode#SERVER_UNREACHABLE}
     */
    PresentedAuthority identify(Endpoint endpoint);

    /**
     * Remembers the authority for its endpoint.
     *
     * @throws RegistryException with {@link ErrorCode#CERTIFICATE_CHANGED} where another one is remembered already
     */
    void trust(PresentedAuthority authority);

    /** A client; the line is built with its first call. */
    RegistryClient connect(Endpoint endpoint);
}
