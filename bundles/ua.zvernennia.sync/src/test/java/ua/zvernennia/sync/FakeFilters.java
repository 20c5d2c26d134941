package ua.zvernennia.sync;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.FiltersClient;

/** Shared filters of a {@link FakeServer}. */
final class FakeFilters implements FiltersClient {

    private final Map<UUID, SharedFilter> filters = new ConcurrentSkipListMap<>();

    @Override
    public List<SharedFilter> list() {
        return List.copyOf(filters.values());
    }

    @Override
    public SharedFilter save(RequestId request, UUID id, String name, String content) {
        var filter = new SharedFilter(id, name, content, new UUID(0, 7).toString(), "Хтось");
        filters.put(id, filter);
        return filter;
    }

    @Override
    public void remove(RequestId request, UUID id) {
        filters.remove(id);
    }
}
