package ua.zvernennia.server.usecase.secrets;

import java.util.Optional;
import java.util.Set;

/** The rows that hold secrets; called inside a transaction. */
public interface SealedRows {

    /** Id of the key that the registry seals with; empty before the first one was chosen. */
    Optional<String> current();

    /** Names the key that all instances seal with from now on. */
    void choose(String key);

    /** The same unless one was chosen before; the one that holds then. */
    String chooseFirst(String key);

    /** Ids of all keys that some row is sealed with. */
    Set<String> inUse();

    /**
     * Seals rows anew that are plain or sealed with another key.
     *
     * @param limit of rows at once
     * @return how many; 0 when all are sealed with {@code key}
     */
    int seal(String key, int limit);
}
