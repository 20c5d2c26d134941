package ua.zvernennia.ui.cards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import ua.zvernennia.api.SharedFilterService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;

/** The filters of an organisation of two people. */
final class FakeFilters implements SharedFilterService {

    static final String ME = new UUID(0, 1).toString();
    static final String COLLEAGUE = new UUID(0, 2).toString();

    private final Map<UUID, SharedFilter> filters = new ConcurrentSkipListMap<>();

    @Override
    public List<SharedFilter> filters() {
        return List.copyOf(filters.values());
    }

    @Override
    public SharedFilter save(RequestId request, UUID id, String name, String content) {
        if (filters.values().stream()
                .anyMatch(one -> !one.id().equals(id) && one.name().equals(name))) {
            throw new RegistryException(ErrorCode.FILTER_NAME_TAKEN, "there is one");
        }
        return put(new SharedFilter(id, name, content, ME, "Я"));
    }

    @Override
    public void remove(RequestId request, UUID id) {
        filters.remove(id);
    }

    SharedFilter put(SharedFilter filter) {
        filters.put(filter.id(), filter);
        return filter;
    }
}
