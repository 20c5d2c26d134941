package ua.zvernennia.model.registration;

/** State of a registration card. Names are stored and travel: add, never rename. {@link CardMoves} says what may follow. */
public enum CardState {
    /** Зареєстровано. */
    REGISTERED,
    /** Попередній розгляд. */
    PRELIMINARY,
    /** На розгляді. */
    AT_HEAD,
    /** На виконанні. */
    IN_EXECUTION,
    /** На перевірці. */
    ON_CHECK,
    /** Надано відповідь. */
    ANSWERED,
    /** Знято з контролю. */
    CLOSED,
    /** Переслано за належністю (ст. 7). */
    FORWARDED,
    /** Повернуто (ст. 5). */
    RETURNED,
    /** Не підлягає розгляду (ст. 8, 17). */
    NOT_CONSIDERED,
    /** Об'єднано: a duplicate that follows its first document. */
    MERGED,
    /** Відкликано заявником. */
    WITHDRAWN,
    /** Справа. */
    FILED,
    /** В архіві. */
    ARCHIVED,
    /** Знищено за актом. */
    DESTROYED,
    /** Анульовано: the number stays taken, the card counts nowhere. */
    VOID;

    /** Whether work on the document is over, so that it can no longer be overdue. */
    public boolean isFinal() {
        return switch (this) {
            case REGISTERED, PRELIMINARY, AT_HEAD, IN_EXECUTION, ON_CHECK -> false;
            case ANSWERED,
                    CLOSED,
                    FORWARDED,
                    RETURNED,
                    NOT_CONSIDERED,
                    MERGED,
                    WITHDRAWN,
                    FILED,
                    ARCHIVED,
                    DESTROYED,
                    VOID -> true;
        };
    }
}
