package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.RequestId;

/**
 * What this user has written at this workstation and the server has not acknowledged. Calls block: never from the UI
 * thread. Every method throws {@link RegistryException}; {@link ErrorCode#SESSION_ENDED} is possible everywhere.
 */
public interface UnsentWrites {

    /** Waiting and refused ones, in the order in which they were first stored. */
    List<UnsentWrite> unsent();

    /**
     * Sends one again, whether it waits or was refused, after what waits before it for the same card.
     *
     * @throws RegistryException the server's refusal, or a failure that decided nothing: it stays in either case;
     *     {@link ErrorCode#CARD_NOT_FOUND} if it is no longer there
     */
    Card resend(RequestId request);

    /**
     * Forgets a refused one whose text its author has elsewhere: in a file, or stored from the card. One that waits stays,
     * since the server may have executed it.
     */
    void discard(RequestId request);
}
