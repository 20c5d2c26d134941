package ua.zvernennia.server.usecase.desk;

import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;

/** What the registry knows of workstations; called inside a transaction. */
public interface DeskRepository {

    DeskPolicy policy();

    void save(DeskPolicy policy);

    /**
     * Notes a reading.
     *
     * @param userId UUID text of who read
     * @return false when it was noted before, or there is no such card
     */
    boolean note(String userId, OfflineRead read);
}
