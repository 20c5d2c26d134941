package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody's part in a card that has ended.
 *
 * @param position empty when a unit as a whole took part
 * @param all whether anybody may have lost the card, since it became more closed
 */
public record Departure(Optional<String> position, Optional<String> unit, boolean all) {

    public Departure {
        requireNonNull(position, "position");
        requireNonNull(unit, "unit");
    }
}
