package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import javax.crypto.SecretKey;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Opens the local databases of one user of one server. */
public interface LocalStorage {

    /** Does what can be done before anybody has logged in, so that {@link #open} is quick; may take a second or two. */
    void warmUp();

    /**
     * Opens or makes both databases. A cache of cards that cannot be read is thrown away; an outbox that cannot be read is
     * kept aside under another name, and a new one begun.
     *
     * @param server identity of the registry
     * @param user identity of the user
     * @throws RegistryException {@link ErrorCode#CACHE_IN_USE} if another process has them open,
     *     {@link ErrorCode#CACHE_DAMAGED} if the disk refuses to begin anew
     */
    Opened open(String server, String user, SecretKey cardsKey, SecretKey outboxKey);

    /**
     * Both databases.
     *
     * @param outboxSetAside whether an unreadable outbox was kept aside: its author must be told
     */
    record Opened(CardCache cards, Outbox outbox, boolean outboxSetAside) implements AutoCloseable {

        public Opened {
            requireNonNull(cards, "cards");
            requireNonNull(outbox, "outbox");
        }

        @Override
        public void close() {
            cards.close();
            outbox.close();
        }
    }
}
