package ua.zvernennia.server.usecase.people;

import java.util.List;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;

/** What the registry holds on one applicant; called inside a transaction. */
public interface PersonalData {

    /**
     * Cards that name exactly this person, newest first.
     *
     * @param phone as written; where it is given, the card must have it too, since names are not unique
     */
    List<Card> cards(PersonName name, String phone);

    /** Who looked at the cards or changed them, oldest first. */
    List<Access> accesses(List<CardId> cards);

    /** All of it as one JSON text. */
    String asJson(PersonName name, List<Card> cards, List<Access> accesses);

    /**
     * Somebody's act on a card.
     *
     * @param at ISO 8601, UTC
     * @param who display name and position; the name of a command
     * @param reason given for it; empty where none was asked
     */
    record Access(String at, String who, String act, CardId card, String reason) {}
}
