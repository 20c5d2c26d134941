package ua.zvernennia.model.security;

/**
 * What a position may do, see {@link RightsTable}. Names are stored and travel: add, never rename. Citizens and guests
 * hold no position, so they have no role here.
 */
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
    AUDITOR,
    /** Помічник керівника. */
    ASSISTANT,
    /** Погоджувач. */
    APPROVER,
    /** Підписувач. */
    SIGNER,
    /** Експедиція. */
    DISPATCHER,
    /** Оператор 1551. */
    OPERATOR,
    /** Модератор 1551. */
    MODERATOR,
    /** Супервізор. */
    SUPERVISOR,
    /** Куратор району, менеджер по району. */
    CURATOR,
    /** Відділ УГЛ. */
    HOTLINE_CLERK,
    /** Архіваріус. */
    ARCHIVIST,
    /** Депутат Київради, помічник депутата. */
    DEPUTY,
    /** Адміністратор безпеки. */
    SECURITY_ADMIN,
    /** Інтеграція: another system. */
    SERVICE
}
