package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One row of the table of rights.
 *
 * @param as the participation that is asked for; empty: any
 * @param upTo the most closed cards it covers
 * @param view how much of the card is shown by it
 */
public record PermissionRule(
        Role role, Act act, Reach reach, Optional<Involvement> as, Confidentiality upTo, View view) {

    public PermissionRule {
        requireNonNull(role, "role");
        requireNonNull(act, "act");
        requireNonNull(reach, "reach");
        requireNonNull(as, "as");
        requireNonNull(upTo, "upTo");
        requireNonNull(view, "view");
    }

    boolean matches(Capacity capacity, ObjectView object) {
        return object.confidentiality().compareTo(upTo) <= 0
                && (everywhere() || object.participants().stream().anyMatch(one -> reaches(capacity, one)));
    }

    /** Whether it holds for every card that is not too closed. */
    public boolean everywhere() {
        return reach == Reach.CITY && as.isEmpty();
    }

    private boolean reaches(Capacity capacity, Participant one) {
        if (as.isPresent() ? one.as() != as.get() : !one.as().opens()) {
            return false;
        }
        return switch (reach) {
            case PERSON -> one.as() != Involvement.REGISTRAR && one.is(capacity);
            case UNIT -> one.unit().equals(capacity.unit());
            case UNIT_AND_BELOW -> capacity.below().contains(one.unit());
            case ORGANISATION -> capacity.organisation().contains(one.unit());
            case CITY -> true;
        };
    }
}
