package ua.zvernennia.model;

/**
 * Every failure a user or an operator can meet has a code here, so that it can be counted, translated and looked up.
 * The names are part of the wire contract: add, never rename.
 */
public enum ErrorCode {
    INVALID_REG_NUMBER(Kind.USER),
    INVALID_VALUE(Kind.USER),
    REQUIRED_VALUE_MISSING(Kind.USER),
    INVALID_DATE(Kind.USER),
    INVALID_PHONE(Kind.USER),
    INVALID_EMAIL(Kind.USER),
    TEXT_TOO_LONG(Kind.USER),
    TOO_MANY_APPLICANTS(Kind.USER),
    CONTROL_DATE_BEFORE_RECEIPT(Kind.USER),
    RECEIPT_DATE_IN_FUTURE(Kind.USER),
    UNKNOWN_CLASSIFIER_ROW(Kind.USER),
    /** A stored row of a list is not written over: another one follows it. */
    HISTORY_KEPT(Kind.USER),
    REQUEST_TOO_LARGE(Kind.USER),
    /** An extension would pass 45 days from receipt. */
    TERM_PAST_LIMIT(Kind.USER),
    /** Whom the complaint is about may not review or execute it (Law 393/96-ВР, art. 7). */
    OBJECT_OF_COMPLAINT(Kind.USER),
    UNKNOWN_TERM_RULE(Kind.USER),
    EXECUTOR_NOT_VALID(Kind.USER),
    EXECUTOR_TWICE(Kind.USER),
    EXECUTION_CYCLE(Kind.USER),
    ONE_RESPONSIBLE(Kind.USER),
    TREE_TOO_DEEP(Kind.USER),
    TERM_IN_PAST(Kind.USER),
    TERM_AFTER_CONTROL_DATE(Kind.USER),
    OPEN_CO_EXECUTORS(Kind.USER),
    OPEN_SUBORDINATES(Kind.USER),
    RESOLUTIONS_OPEN(Kind.USER),
    EXECUTION_NOT_FOUND(Kind.NOT_FOUND),
    EXECUTION_CHANGED_MEANWHILE(Kind.CONFLICT),
    ACT_NOT_ALLOWED(Kind.CONFLICT),
    ONLY_EXECUTOR(Kind.DENIED),
    ONLY_AUTHOR(Kind.DENIED),
    OWN_REPORT(Kind.DENIED),
    ONLY_CONTROL_SETTER(Kind.DENIED),
    CARD_NOT_FOUND(Kind.NOT_FOUND),
    FILTER_NAME_TAKEN(Kind.CONFLICT),
    TOO_MANY_FILTERS(Kind.USER),
    CARD_CHANGED_MEANWHILE(Kind.CONFLICT),
    NUMBER_TAKEN(Kind.CONFLICT),
    REQUEST_ID_REUSED(Kind.CONFLICT),
    /** The server was restored from a copy that lacks a write it had acknowledged. Said by the workstation alone. */
    LOST_IN_RESTORE(Kind.CONFLICT),
    PASSWORD_TOO_SHORT(Kind.USER),
    PASSWORD_TOO_COMMON(Kind.USER),
    PASSWORD_UNCHANGED(Kind.USER),
    PASSWORD_KEPT_ELSEWHERE(Kind.USER),
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED),
    WRONG_SECOND_FACTOR(Kind.UNAUTHENTICATED),
    LOGIN_STEP_EXPIRED(Kind.UNAUTHENTICATED),
    SESSION_ENDED(Kind.UNAUTHENTICATED),
    SESSION_REVOKED(Kind.UNAUTHENTICATED),
    SESSION_NOT_FOUND(Kind.NOT_FOUND),
    LOGIN_UNKNOWN(Kind.NOT_FOUND),
    NOT_PERMITTED(Kind.DENIED),
    /** The workstation is older than its server requires. */
    CLIENT_TOO_OLD(Kind.DENIED),
    /** One person would administer and read the audit of it. */
    DUTIES_SEPARATE(Kind.DENIED),
    SERVER_UNREACHABLE(Kind.TRANSIENT),
    SERVER_STOPPING(Kind.TRANSIENT),
    SERVER_OVERLOADED(Kind.TRANSIENT),
    LOGIN_QUEUED(Kind.TRANSIENT),
    LOGIN_DELAYED(Kind.TRANSIENT),
    RATE_LIMITED(Kind.TRANSIENT),
    DIRECTORY_SERVER_UNAVAILABLE(Kind.TRANSIENT),
    DEADLINE_EXCEEDED(Kind.TRANSIENT),
    CERTIFICATE_NOT_TRUSTED(Kind.TRUST),
    CERTIFICATE_CHANGED(Kind.TRUST),
    CERTIFICATE_WRONG_HOST(Kind.TRUST),
    CACHE_IN_USE(Kind.LOCAL),
    CACHE_DAMAGED(Kind.LOCAL),
    PIN_TOO_SHORT(Kind.USER),
    PIN_NOT_SET(Kind.LOCAL),
    WRONG_PIN(Kind.LOCAL),
    PIN_LOCKED(Kind.LOCAL),
    OFFLINE_NOT_ALLOWED(Kind.LOCAL),
    OFFLINE_EXPIRED(Kind.LOCAL),
    CLOCK_SET_BACK(Kind.LOCAL),
    IMPORT_FILE_UNREADABLE(Kind.USER),
    IMPORT_COLUMN_MISSING(Kind.USER),
    REPORT_NOT_FOUND(Kind.NOT_FOUND),
    REPORT_PERIOD_INVALID(Kind.USER),
    REPORT_CANCELLED(Kind.USER),
    REPORT_TOO_SLOW(Kind.USER),
    REPORT_TOO_LONG(Kind.USER),
    REPORT_DEFINITION_INVALID(Kind.OPERATOR),
    REPORT_ALREADY_CLOSED(Kind.CONFLICT),
    REPORT_NOT_CLOSABLE(Kind.USER),
    REPORT_RUN_OUTDATED(Kind.CONFLICT),
    REPORT_TEMPLATE_INVALID(Kind.LOCAL),
    REPORT_TEMPLATE_UNSAFE(Kind.LOCAL),
    OFFICE_UNAVAILABLE(Kind.LOCAL),
    FORM_FIELD_UNKNOWN(Kind.LOCAL),
    FILE_NOT_WRITTEN(Kind.LOCAL),
    FILE_NOT_READ(Kind.LOCAL),
    FILE_NAME_INVALID(Kind.USER),
    FILE_EMPTY(Kind.USER),
    FILE_TOO_LARGE(Kind.USER),
    FILE_TYPE_NOT_ALLOWED(Kind.USER),
    /** The name's extension is not that of the content. */
    FILE_TYPE_MISMATCH(Kind.USER),
    /** An archive that unpacks to more than anybody wants: a zip bomb. */
    FILE_ARCHIVE_TOO_LARGE(Kind.USER),
    FILE_ARCHIVE_UNREADABLE(Kind.USER),
    FILE_TOO_MANY_UPLOADS(Kind.USER),
    FILE_TOO_MANY(Kind.USER),
    FILE_NOT_FOUND(Kind.NOT_FOUND),
    /** The stored part of an upload is another one than the sender thinks: ask where to go on. */
    FILE_OFFSET_WRONG(Kind.CONFLICT),
    /** «Очікує перевірки» or «карантин». */
    FILE_NOT_CHECKED(Kind.CONFLICT),
    FILE_INFECTED(Kind.DENIED),
    /** Whoever sees the card masked gets no files, since they name people. */
    FILES_HIDDEN(Kind.DENIED),
    /** A card that is open, under control, or whose keeping time has not passed. */
    CARD_STILL_KEPT(Kind.USER),
    /** What arrived is not what was announced; the part is thrown away. */
    FILE_DAMAGED(Kind.TRANSIENT),
    FILE_STORE_UNAVAILABLE(Kind.TRANSIENT),
    FILE_TRANSFER_CANCELLED(Kind.LOCAL),
    SCANNER_UNAVAILABLE(Kind.TRANSIENT),
    CONFIGURATION_INVALID(Kind.OPERATOR),
    DATABASE_UNAVAILABLE(Kind.TRANSIENT),
    INTERNAL(Kind.BUG);

    /** What the caller should do about a failure. */
    public enum Kind {
        /** Correct the input. */
        USER,
        /** The thing asked for is not there, or not for this caller: both look the same. */
        NOT_FOUND,
        /** Reload and decide again. */
        CONFLICT,
        /** Log in again. */
        UNAUTHENTICATED,
        /** Ask for rights. */
        DENIED,
        /** Try again; nothing was decided. */
        TRANSIENT,
        /** Do not talk to this server before an administrator has looked. */
        TRUST,
        /** Something on this workstation: its cache, its disk. */
        LOCAL,
        /** The operator of the server must mend it. */
        OPERATOR,
        /** A defect of ours: report it. */
        BUG
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
