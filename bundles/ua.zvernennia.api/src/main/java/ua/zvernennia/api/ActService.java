package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * Acts of the law on a card. Calls block and may take seconds: never from the UI thread. An act decides about a citizen's
 * right, so it is never kept for later: without the server it fails with {@link ErrorCode#SERVER_UNREACHABLE}.
 */
public interface ActService {

    /**
     * Does the act; a repeat with the same request after a lost answer is executed once.
     *
     * @param revision the one the person looked at
     * @return the card as it is afterwards
     * @throws RegistryException {@link ErrorCode#ACT_NOT_ALLOWED}, {@link ErrorCode#TERM_PAST_LIMIT},
     *     {@link ErrorCode#REQUIRED_VALUE_MISSING} with the argument {@code field}, {@link ErrorCode#NUMBER_TAKEN},
     *     {@link ErrorCode#CARD_CHANGED_MEANWHILE}, {@link ErrorCode#NOT_PERMITTED}
     */
    Card perform(RequestId request, CardId card, long revision, CardAct act);

    /** What was done, oldest first. */
    List<RecordedAct> acts(CardId card);
}
