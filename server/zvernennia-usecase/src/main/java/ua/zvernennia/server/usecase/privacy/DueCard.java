package ua.zvernennia.server.usecase.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.registration.CardId;

/**
 * A card that need not be kept whole any more.
 *
 * @param number as text
 * @param closedOn day of the last change or the last act on it, in Europe/Kyiv
 * @param keptUntil first day on which it is not kept
 * @param source what says so
 */
public record DueCard(CardId id, String number, LocalDate closedOn, LocalDate keptUntil, String source) {

    public DueCard {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(closedOn, "closedOn");
        requireNonNull(keptUntil, "keptUntil");
        requireNonNull(source, "source");
    }
}
