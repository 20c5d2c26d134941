package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.CardId;

/**
 * What this user is typing and has not sent, in the encrypted store of this workstation: it outlives a crash and a power
 * cut. Calls block: never from the UI thread. Every method throws {@link RegistryException}: {@link ErrorCode#SESSION_ENDED}
 * when nobody is logged in, {@link ErrorCode#CACHE_DAMAGED} when the disk refuses.
 */
public interface TypedCards {

    /** Keeps it in place of what was kept of the same card. */
    void keep(TypedCard typed);

    /** What was not forgotten, in the order in which it was first kept. */
    List<TypedCard> kept();

    /** It was sent, or its author does not want it. */
    void forget(CardId card);
}
