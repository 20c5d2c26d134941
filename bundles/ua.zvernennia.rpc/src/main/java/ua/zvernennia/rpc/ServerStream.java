package ua.zvernennia.rpc;

import ua.zvernennia.model.RegistryException;

/** A running server stream. */
public interface ServerStream {

    /**
     * Blocks until the server ended the stream or {@link #cancel()} was called.
     *
     * @throws RegistryException when the stream broke, stayed silent too long, or the receiver threw
     */
    void await();

    /** Ends the stream from this side; no receiver call begins afterwards but one that is already on its way. */
    void cancel();
}
