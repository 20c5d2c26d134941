package ua.zvernennia.api;

/** Topics on the event bus, one per fact. Payloads are ids and numbers, never cards. */
public final class EventTopics {

    /** A new {@link CardIndex} snapshot. {@link #CARD_IDS} holds the texts of the changed ids, absent after a load. */
    public static final String CARDS = "ua/zvernennia/cards/CHANGED";

    /**
     * Something happened to documents, perhaps to their resolutions and executions: whoever shows one reads it again.
     * {@link #CARD_IDS} holds the texts of their ids, absent after a load. Posted for every change the feed brings,
     * also when the line of the list stays the same.
     */
    public static final String EXECUTION = "ua/zvernennia/execution/CHANGED";

    /** Messages came or were read; nothing more is said. */
    public static final String NOTICES = "ua/zvernennia/notices/CHANGED";

    /** A new {@link DirectoryService} value. */
    public static final String DIRECTORY = "ua/zvernennia/directory/CHANGED";

    /** A new {@link Connection} status. */
    public static final String CONNECTION = "ua/zvernennia/connection/CHANGED";

    /** The server ended the session; {@link #REASON} holds the name of the error code. */
    public static final String SESSION_ENDED = "ua/zvernennia/session/ENDED";

    /**
     * A write that had waited in the outbox was acknowledged; {@link #CARD_IDS} holds the one id. Posted only for writes
     * whose call had already failed with a transient error: otherwise the call's own answer tells.
     */
    public static final String WRITE_SENT = "ua/zvernennia/outbox/SENT";

    /**
     * The server refused a write that had waited; it stays in the outbox, marked. {@link #CARD_IDS} holds the one id,
     * {@link #REASON} the error code.
     */
    public static final String WRITE_REFUSED = "ua/zvernennia/outbox/REFUSED";

    /** The outbox could not be opened and was kept aside, nothing of it was deleted; {@link #REASON} the error code. */
    public static final String OUTBOX_SET_ASIDE = "ua/zvernennia/outbox/SET_ASIDE";

    /** Property: {@code Set<String>}. */
    public static final String CARD_IDS = "cardIds";

    /** Property: {@code String}. */
    public static final String REASON = "reason";

    private EventTopics() {}
}
