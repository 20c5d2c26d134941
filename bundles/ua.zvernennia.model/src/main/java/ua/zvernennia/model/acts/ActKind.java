package ua.zvernennia.model.acts;

import java.util.Optional;
import ua.zvernennia.model.registration.CardEvent;

/** Kinds of act. Names are stored and travel: add, never rename. */
public enum ActKind {
    /** Продовжити строк (ст. 20). */
    EXTEND(CardEvent.EXTEND),
    /** Переслати за належністю (ст. 7). */
    FORWARD(CardEvent.FORWARD),
    /** Повернути заявнику (ст. 5). */
    RETURN(CardEvent.RETURN),
    /** Залишити без розгляду (ст. 8, 17). */
    REFUSE_CONSIDERATION(CardEvent.REFUSE_CONSIDERATION),
    /** Анулювати. */
    VOID(CardEvent.VOID),
    /** Дозволити розгляд тому, на кого скаржаться (ст. 7): the first head alone, for this card. */
    LIFT_GUARD(null),
    /** Відкликати за заявою заявника; its letter is the applicant's. */
    WITHDRAW(CardEvent.WITHDRAW),
    /** До справи; the reason names case, volume and sheets. */
    FILE(CardEvent.FILE),
    /** Поновити (скарга на відповідь, ухвала): under control again until a new date. */
    REOPEN(CardEvent.REOPEN),
    /** Виправити номер: no move of the state. */
    CORRECT_NUMBER(null),
    /** Змінити гриф: ordinary, service or «ДСП»; no move of the state. */
    SET_CONFIDENTIALITY(null);

    private final CardEvent event;

    ActKind(CardEvent event) {
        this.event = event;
    }

    /** The move that the act makes; empty when the state stays out of it. */
    public Optional<CardEvent> event() {
        return Optional.ofNullable(event);
    }
}
