package ua.zvernennia.rpc;

import java.util.Collection;
import ua.zvernennia.model.notification.Notices;

/** Messages of one server to the user; blocks and fails as {@link RegistryClient} does. */
public interface NoticesClient {

    Notices latest(int limit);

    int unread();

    /** What is left unread afterwards. */
    int read(long upTo, Collection<Long> ids);
}
