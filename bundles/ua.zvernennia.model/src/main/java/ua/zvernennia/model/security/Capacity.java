package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * One position somebody acts in: their own, or one they substitute for.
 *
 * @param position id of the position
 * @param unit id of its unit
 * @param below the unit and all units below it
 * @param organisation the organisation that the unit is a part of, and all units below it
 * @param substituted whether somebody else's position is acted in
 * @param readsOnly whether the substitution covers looking alone
 */
public record Capacity(
        String position,
        Role role,
        String unit,
        Set<String> below,
        Set<String> organisation,
        boolean substituted,
        boolean readsOnly) {

    public Capacity {
        requireNonNull(position, "position");
        requireNonNull(role, "role");
        requireNonNull(unit, "unit");
        below = Set.copyOf(below);
        organisation = Set.copyOf(organisation);
    }

    /** A position of one's own. */
    public static Capacity own(String position, Role role, String unit, Set<String> below, Set<String> organisation) {
        return new Capacity(position, role, unit, below, organisation, false, false);
    }

    boolean covers(Act act) {
        return !readsOnly || act.reads();
    }
}
