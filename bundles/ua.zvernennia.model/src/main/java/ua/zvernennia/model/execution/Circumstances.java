package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.CardState;

/**
 * What an act depends on beside the tree and the person.
 *
 * @param today the day in Kyiv at {@code now}
 * @param controlDate Контрольний термін of the document
 * @param positions all positions by id
 */
public record Circumstances(
        Instant now,
        LocalDate today,
        CardState cardState,
        Optional<LocalDate> controlDate,
        Map<String, Position> positions,
        TreePolicy policy) {

    public Circumstances {
        requireNonNull(now, "now");
        requireNonNull(today, "today");
        requireNonNull(cardState, "cardState");
        requireNonNull(controlDate, "controlDate");
        positions = Map.copyOf(positions);
        requireNonNull(policy, "policy");
    }
}
