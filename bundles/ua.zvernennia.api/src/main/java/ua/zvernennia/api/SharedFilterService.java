package ua.zvernennia.api;

import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;

/**
 * Filters of the card list that the organisation shares. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException}.
 */
public interface SharedFilterService {

    /** Those of the server; where it is not there, as they were last seen here. */
    List<SharedFilter> filters();

    /**
     * Shares a filter, or gives one's own another name and content.
     *
     * @throws RegistryException {@link ErrorCode#FILTER_NAME_TAKEN}, {@link ErrorCode#TOO_MANY_FILTERS},
     *     {@link ErrorCode#ONLY_AUTHOR}, {@link ErrorCode#SERVER_UNREACHABLE}
     */
    SharedFilter save(RequestId request, UUID id, String name, String content);

    /**
     * Takes one's own filter away from everybody.
     *
     * @throws RegistryException {@link ErrorCode#ONLY_AUTHOR}, {@link ErrorCode#SERVER_UNREACHABLE}
     */
    void remove(RequestId request, UUID id);
}
