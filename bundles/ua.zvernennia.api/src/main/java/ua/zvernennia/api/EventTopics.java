package ua.zvernennia.api;

/** Topics on the event bus, one per fact. Payloads are ids and numbers, never cards. */
public final class EventTopics {

    /** A new {@link CardIndex} snapshot. {@link #CARD_IDS} holds the texts of the changed ids, absent after a load. */
    public static final String CARDS = "ua/zvernennia/cards/CHANGED";

    /** A new {@link DirectoryService} value. */
    public static final String DIRECTORY = "ua/zvernennia/directory/CHANGED";

    /** A new {@link Connection} status. */
    public static final String CONNECTION = "ua/zvernennia/connection/CHANGED";

    /** The server ended the session; {@link #REASON} holds the name of the error code. */
    public static final String SESSION_ENDED = "ua/zvernennia/session/ENDED";

    /** Property: {@code Set<String>}. */
    public static final String CARD_IDS = "cardIds";

    /** Property: {@code String}. */
    public static final String REASON = "reason";

    private EventTopics() {}
}
