package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** What this workstation keeps for who is logged in. Calls block on the disk: never from the UI thread. */
public interface LocalData {

    Info info();

    /** What the administrator lets workstations keep, as the server last said. */
    DeskPolicy policy();

    /** Throws the cached cards away and loads them anew; what waits to be sent is not touched. */
    void clearCache();

    /** What waits to be sent or was refused, in the order in which it was written. */
    List<Unsent> unsent();

    /** The last unsent text of a card. */
    default Optional<Unsent> unsent(CardId id) {
        return unsent().stream().filter(each -> each.card().equals(id)).reduce((first, last) -> last);
    }

    /** Drops a refused write: its author has decided. */
    void drop(RequestId request);

    /**
     * Figures of the cache.
     *
     * @param bytes on the disk
     * @param cards lines in it
     * @param asOf the server's time of the newest content; empty before the first load
     */
    record Info(long bytes, int cards, Optional<Instant> asOf) {

        public Info {
            requireNonNull(asOf, "asOf");
        }
    }

    /**
     * A write that the server has not executed.
     *
     * @param base the card as it was before; empty for a registration, and where it is not kept any more
     * @param refusal why the server refused it; empty while it waits
     * @param written the workstation's time
     */
    record Unsent(
            RequestId request,
            CardId card,
            boolean registration,
            Optional<Card> base,
            CardContent content,
            Optional<ErrorCode> refusal,
            Instant written) {

        public Unsent {
            requireNonNull(request, "request");
            requireNonNull(card, "card");
            requireNonNull(base, "base");
            requireNonNull(content, "content");
            requireNonNull(refusal, "refusal");
            requireNonNull(written, "written");
        }
    }
}
