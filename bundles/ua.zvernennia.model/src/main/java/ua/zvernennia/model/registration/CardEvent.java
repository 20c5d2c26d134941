package ua.zvernennia.model.registration;

/** What moves a registration card from state to state. Names are stored and travel: add, never rename. */
public enum CardEvent {
    /** Передати на попередній розгляд. */
    SEND_TO_PRELIMINARY,
    /** На розгляд керівнику. */
    SEND_TO_HEAD,
    /** Накласти резолюцію. */
    RESOLVE,
    /** Звіт головного виконавця. */
    REPORT,
    /** На доопрацювання. */
    REWORK,
    /** Проміжна відповідь: control stays. */
    ANSWER_INTERIM,
    /** Продовжити строк (ст. 20). */
    EXTEND,
    /** Підписати й відправити відповідь. */
    ANSWER,
    /** Зняти з контролю. */
    REMOVE_FROM_CONTROL,
    /** Поновити. */
    REOPEN,
    /** Повернути (ст. 5). */
    RETURN,
    /** Переслати за належністю (ст. 7). */
    FORWARD,
    /** Не підлягає розгляду (ст. 8, 17). */
    REFUSE_CONSIDERATION,
    /** Об'єднати як дублетне. */
    MERGE,
    /** Відкликати заявником. */
    WITHDRAW,
    /** До справи. */
    FILE,
    /** Передати до архіву. */
    ARCHIVE,
    /** Виділити до знищення. */
    DESTROY,
    /** Анулювати. */
    VOID
}
