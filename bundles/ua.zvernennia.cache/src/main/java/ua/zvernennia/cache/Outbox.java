package ua.zvernennia.cache;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.RequestId;

/**
 * Writes that the server has not acknowledged, for one user of one server. Nothing but an acknowledgement or its author
 * removes an entry. Calls block on the disk until the entry is safe; they throw {@link RegistryException} with
 * {@link ErrorCode#CACHE_DAMAGED} when the disk refuses. Safe for several threads.
 */
public interface Outbox extends AutoCloseable {

    /** Stores a new entry at the end, or replaces the one with the same request in its place. */
    void put(OutboxEntry entry);

    Optional<OutboxEntry> find(RequestId request);

    /** All entries in the order in which they were first stored. */
    List<OutboxEntry> entries();

    /** Marks an entry as refused; it stays, and is not sent again. */
    void refuse(RequestId request, ErrorCode reason);

    /**
     * The server has executed the request: the entry leaves, and is kept for a while, see {@link #kept}.
     *
     * @param revision of the card that the request made
     * @param at the workstation's time
     */
    void acknowledge(RequestId request, long revision, Instant at);

    /** Its author has let it go: it leaves for good. */
    void discard(RequestId request);

    /** Acknowledged writes that a server restored from a copy may no longer have; oldest first. */
    List<KeptWrite> kept();

    /** An acknowledged write comes back among the entries, refused for that reason, for its author to decide. */
    void bringBack(RequestId request, ErrorCode reason);

    /** Forgets what was acknowledged before. */
    void forgetKept(Instant before);

    /** Keeps what is being typed, in place of what was kept before; it survives a crash of the program. */
    void keepTyped(List<TypedCard> cards);

    /** What was typed and neither sent nor thrown away. */
    List<TypedCard> typed();

    /** Notes that a card was read without the server, until {@link #reported}. */
    void note(OfflineRead read);

    /** The oldest readings that were not reported, at most {@link OfflineRead#REPORTED_MAX}. */
    List<OfflineRead> unreported();

    /** The server has them in its audit. */
    void reported(List<OfflineRead> reads);

    /** Keeps a fact under a name, in place of the one before. It survives what empties the card cache. */
    void remember(String name, long value);

    /** A fact that was remembered. */
    OptionalLong recall(String name);

    @Override
    void close();
}
