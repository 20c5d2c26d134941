package ua.zvernennia.model.registration;

/** State of a registration card. The legal moves between them belong to the use cases that make them. */
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
    NOT_CONSIDERED;

    /** Whether work on the document is over, so that it can no longer be overdue. */
    public boolean isFinal() {
        return switch (this) {
            case REGISTERED, PRELIMINARY, AT_HEAD, IN_EXECUTION, ON_CHECK -> false;
            case ANSWERED, CLOSED, FORWARDED, RETURNED, NOT_CONSIDERED -> true;
        };
    }
}
