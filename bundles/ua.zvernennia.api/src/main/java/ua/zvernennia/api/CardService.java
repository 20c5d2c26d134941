package ua.zvernennia.api;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;

/**
 * Registration cards as the user interface sees them. Calls block and may take seconds: never from the UI thread.
 * Every method throws {@link RegistryException}; {@link ErrorCode#SERVER_UNREACHABLE}, {@link ErrorCode#SESSION_ENDED}
 * and {@link ErrorCode#DEADLINE_EXCEEDED} are possible everywhere and not repeated below.
 *
 * <p>A write ({@link #register}, {@link #update}) goes into the encrypted outbox before the first attempt. If it fails
 * with a code of {@link ErrorCode.Kind#TRANSIENT} it stays there and is sent by itself when the line is back; then
 * {@link EventTopics#WRITE_SENT} or {@link EventTopics#WRITE_REFUSED} tells the outcome. Any other failure is final and
 * the write is not kept. Calling again with the same request and changed content is safe: the first body is sent
 * first, then the change on top of it, so that nothing is executed twice or lost.
 */
public interface CardService {

    /**
     * The card, personal data masked for whoever takes no part in it; {@link ErrorCode#CARD_NOT_FOUND} if there is none
     * for this user.
     */
    Card load(CardId id);

    /**
     * The whole card for somebody who got it masked. The reason stays in the audit.
     *
     * @param reason 5..500 characters
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED} for whom it stays masked
     */
    Card unmask(CardId id, String reason);

    /**
     * Registers a document: the server gives the number. The write is kept in the outbox before the first attempt, so
     * that a repeat with the same {@code request} after a lost answer is executed once.
     *
     * @param id identity of the new card, born with the draft
     */
    Card register(RequestId request, CardId id, NumberRequest number, CardContent content);

    /**
     * Stores new content on top of {@code revision}.
     *
     * @throws RegistryException {@link ErrorCode#CARD_CHANGED_MEANWHILE} if that is no longer the latest; nothing was
     *     written then, and the caller's copy is still whole
     */
    Card update(RequestId request, CardId id, long revision, CardContent content);

    /** All kept states, newest first. */
    List<CardRevision> history(CardId id);

    /** Earlier appeals of the same person, newest first, at most {@code limit} (1..100). */
    List<CardRow> previous(PersonName name, String phone, int limit);
}
