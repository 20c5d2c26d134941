package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

/**
 * A position of the staffing table as administrators see it.
 *
 * @param unitName short name of the unit
 * @param holder surname and initials; empty while vacant
 * @param login of the holder's account; empty while vacant
 */
public record StaffPosition(HeldPosition position, String unitName, String holder, String login) {

    public StaffPosition {
        requireNonNull(position, "position");
        requireNonNull(unitName, "unitName");
        requireNonNull(holder, "holder");
        requireNonNull(login, "login");
    }
}
