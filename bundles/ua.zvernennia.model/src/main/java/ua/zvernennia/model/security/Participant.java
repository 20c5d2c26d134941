package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who takes part in a card.
 *
 * @param position id of the position; empty when the unit as a whole does
 * @param unit id of the unit, the position's own where there is one
 */
public record Participant(Involvement as, Optional<String> position, String unit) {

    public Participant {
        requireNonNull(as, "as");
        requireNonNull(position, "position");
        requireNonNull(unit, "unit");
    }

    /** A unit as a whole. */
    public static Participant unit(Involvement as, String unit) {
        return new Participant(as, Optional.empty(), unit);
    }

    public static Participant position(Involvement as, String position, String unit) {
        return new Participant(as, Optional.of(position), unit);
    }

    /** Whether it is the position itself, or the unit as a whole that the position belongs to. */
    boolean is(Capacity capacity) {
        return position.map(capacity.position()::equals).orElseGet(() -> unit.equals(capacity.unit()));
    }
}
