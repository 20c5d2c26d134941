package ua.zvernennia.server.usecase.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.list.SharedFilter;

/** Shared filters; called inside a transaction. */
public interface FilterRepository {

    /**
     * Those of an organisation, by name.
     *
     * @param organisation UUID text
     */
    List<SharedFilter> of(String organisation);

    /** A filter of that organisation; another one's is not found. */
    Optional<SharedFilter> find(String organisation, UUID id);

    /**
     * Lets one transaction at a time count and name the filters of an organisation, so that two of the same name do not
     * pass each other.
     */
    void lock(String organisation);

    /**
     * Stores a new one, or name and content of one that is there.
     *
     * @return false when the id belongs to somebody else's, here or in another organisation
     */
    boolean save(String organisation, SharedFilter filter);

    void remove(UUID id);
}
