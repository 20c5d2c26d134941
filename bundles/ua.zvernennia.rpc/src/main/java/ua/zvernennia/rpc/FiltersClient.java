package ua.zvernennia.rpc;

import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;

/** The service of shared filters; fails as {@link RegistryClient} does. */
public interface FiltersClient {

    List<SharedFilter> list();

    SharedFilter save(RequestId request, UUID id, String name, String content);

    void remove(RequestId request, UUID id);
}
