package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A position with its role and who holds it.
 *
 * @param id UUID text
 * @param user id of the user; empty while vacant
 * @param validTo inclusive; empty while open
 */
public record HeldPosition(
        String id,
        String unit,
        String title,
        Role role,
        boolean head,
        Optional<String> user,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public HeldPosition {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(title, "title");
        requireNonNull(role, "role");
        requireNonNull(user, "user");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo.isEmpty() || !day.isAfter(validTo.get()));
    }
}
