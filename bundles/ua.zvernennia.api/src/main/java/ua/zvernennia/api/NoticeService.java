package ua.zvernennia.api;

import java.util.Collection;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.notification.Notices;

/**
 * Reminders and other messages to the user. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException}.
 */
public interface NoticeService {

    /** The latest, at most {@code limit} (1..1000), with the number of all that are unread. */
    Notices latest(int limit);

    /** How many are unread; cheap, for every half minute. */
    int unread();

    /** Marks these as read and gives what is left. */
    int read(Collection<Long> ids);
}
