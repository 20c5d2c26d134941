package ua.zvernennia.model.security;

/** What a position may do. Names are stored and travel: add, never rename. */
public enum Role {
    /** Реєстратор. */
    REGISTRAR,
    /** Виконавець. */
    EXECUTOR,
    /** Голова, заступник, керівник апарату. */
    HEAD,
    /** Керівник структурного підрозділу. */
    UNIT_HEAD,
    /** Контролер. */
    CONTROLLER,
    /** Аналітик. */
    ANALYST,
    /** Адміністратор довідників і системи. */
    ADMIN,
    /** Аудитор. */
    AUDITOR
}
