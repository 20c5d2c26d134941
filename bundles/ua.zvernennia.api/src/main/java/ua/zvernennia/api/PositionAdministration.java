package ua.zvernennia.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;

/**
 * The staffing table and substitutions, for administrators. Calls block: never from the UI thread. Every method throws
 * {@link RegistryException} with the server's code, {@link ErrorCode#NOT_PERMITTED} for everybody else,
 * {@link ErrorCode#DUTIES_SEPARATE} for what would let one person administer and audit at the same time.
 */
public interface PositionAdministration {

    /**
     * By unit and title, vacant ones too.
     *
     * @param text part of a title, a unit, a holder or a login; empty for all
     * @param former also those that have ended
     * @param limit 1..1000
     */
    List<StaffPosition> positions(String text, boolean former, int limit);

    HeldPosition add(NewPosition position);

    /** @param user UUID text; empty: vacant */
    HeldPosition assign(String position, Optional<String> user);

    HeldPosition changeRole(String position, Role role);

    /** @param lastDay inclusive */
    HeldPosition end(String position, LocalDate lastDay);

    /** In and by a position, past ones too. */
    List<Substitution> substitutions(String position);

    Substitution substitute(NewSubstitution substitution);

    Substitution endSubstitution(String id);

    /**
     * A position to be.
     *
     * @param unit UUID text
     * @param user UUID text; empty: vacant
     * @param validTo inclusive; empty: open
     */
    record NewPosition(
            String unit,
            String title,
            Role role,
            boolean head,
            Optional<String> user,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {}

    /**
     * A substitution to be.
     *
     * @param position acted in
     * @param substitute whose holder acts
     * @param from empty: from now on
     * @param until exclusive; empty: open
     */
    record NewSubstitution(
            String position,
            String substitute,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean readsOnly,
            String reason) {}
}
