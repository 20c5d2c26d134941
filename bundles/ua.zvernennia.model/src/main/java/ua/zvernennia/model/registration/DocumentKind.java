package ua.zvernennia.model.registration;

/** The six kinds of document in the one register. Names are stored and travel: add, never rename. */
public enum DocumentKind {
    /** Вхідний. */
    INCOMING,
    /** Вихідний. */
    OUTGOING,
    /** Внутрішній. */
    INTERNAL,
    /** Нормативно-розпорядчий. */
    REGULATORY,
    /** Звернення громадян. */
    APPEAL,
    /** Запит на інформацію. */
    INFO_REQUEST
}
