package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.SeparateDuties;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.server.usecase.RegistryClock;

/** Refuses what would let one person administer and read the audit of it, by positions or by substitution. */
final class Duties {

    private final PeopleRepository people;
    private final RegistryClock clock;

    Duties(PeopleRepository people, RegistryClock clock) {
        this.people = requireNonNull(people, "people");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * A position as it would be, inside a transaction.
     *
     * @throws RegistryException {@link ErrorCode#DUTIES_SEPARATE}
     */
    void check(HeldPosition position) {
        position.user().flatMap(people::person).stream()
                .flatMap(person -> person.positions().stream())
                .filter(other -> !other.id().equals(position.id()))
                .forEach(other -> check(position, other));
        var now = clock.now();
        people.substitutions(position.id()).stream()
                .filter(one -> one.until().filter(end -> !end.isAfter(now)).isEmpty())
                .map(one -> other(one, position.id()))
                .flatMap(id -> people.position(id).stream())
                .forEach(other -> check(position, other));
    }

    /** A substitution that would begin. */
    void check(HeldPosition position, HeldPosition other) {
        if (!SeparateDuties.mayMeet(position, other)) {
            throw new RegistryException(
                    ErrorCode.DUTIES_SEPARATE, position.role() + " and " + other.role() + " in one person");
        }
    }

    private static String other(Substitution substitution, String position) {
        return substitution.position().equals(position) ? substitution.substitute() : substitution.position();
    }
}
