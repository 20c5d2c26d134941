package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Посада of the staffing table, and who holds it.
 *
 * @param id UUID text
 * @param unit id of the {@link OrgUnit}
 * @param holder surname and initials; empty while vacant
 * @param validFrom Початок строку дії
 * @param validTo Кінець строку дії, inclusive; empty while open
 */
public record Position(
        String id,
        String unit,
        String title,
        String holder,
        boolean head,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public Position {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(title, "title");
        requireNonNull(holder, "holder");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo.isEmpty() || !day.isAfter(validTo.get()));
    }
}
