package ua.zvernennia.model.notification;

/** Why somebody is told. Names are stored and travel: add, never rename. */
public enum NoticeKind {
    /** Наближається строк. */
    DUE,
    /** Строк минув. */
    OVERDUE,
    /** Прострочено так довго, що про це дізнається наступний рівень. */
    ESCALATION,
    /** Нагадування від людини. */
    REMINDER,
    /** Пропозиція зняти з контролю. */
    PROPOSE_LIFT
}
