package ua.zvernennia.server.usecase.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import ua.zvernennia.model.notification.Notice;

/** Messages by the position they tell; called inside a transaction. */
public interface NoticeRepository {

    /** The latest first. */
    List<Notice> latest(Set<String> positions, int limit);

    int unread(Set<String> positions);

    /** Marks those of these positions alone, whatever ids are named. */
    void read(Set<String> positions, long upTo, Collection<Long> ids);
}
