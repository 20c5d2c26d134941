package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts.
 *
 * @param position in which they work themselves
 * @param substituted positions they act for now (заміщення)
 * @param name for the record of the act
 */
public record Actor(String position, Set<String> substituted, String name) {

    public Actor {
        requireNonNull(position, "position");
        substituted = Set.copyOf(substituted);
        requireNonNull(name, "name");
    }

    /** Whether they may act in {@code wanted}. */
    public boolean is(String wanted) {
        return position.equals(wanted) || substituted.contains(wanted);
    }

    /** The position an act in {@code wanted} is done for; empty when it is their own. */
    Optional<String> actingFor(String wanted) {
        return position.equals(wanted) ? Optional.empty() : Optional.of(wanted);
    }
}
