package ua.zvernennia.server.usecase.people;

import java.time.LocalDate;
import java.util.List;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;

/** The staffing table; called inside a transaction. */
public interface StaffRepository {

    /**
     * Positions by unit and title.
     *
     * @param text part of a title, a unit, a holder or a login; empty for all
     * @param notEndedBefore leaves out what ended before that day
     */
    List<StaffPosition> find(String text, LocalDate notEndedBefore, int limit);

    void setRole(String position, Role role);
}
