package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.Permissions;

/**
 * Users, their positions and substitutions, by an administrator or the operator. Whoever is changed notices at once: the
 * feed brings what they gained and lost, a session in a position that ended ends.
 */
public final class ChangePeople {

    private static final int PAGE_MAX = 500;

    private final Transactions transactions;
    private final PeopleRepository people;
    private final Permissions permissions;
    private final AuditLog audit;
    private final RegistryClock clock;

    public ChangePeople(
            Transactions transactions,
            PeopleRepository people,
            Permissions permissions,
            AuditLog audit,
            RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.people = requireNonNull(people, "people");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Users by login.
     *
     * @param text part of a login, a name or a title; empty for all
     * @param limit 1..500; 0 means 500
     */
    public List<Person> find(Actor actor, String text, String afterLogin, int limit) {
        if (limit < 0 || limit > PAGE_MAX) {
            throw Problems.invalid("limit");
        }
        return acting(actor, () -> people.find(text.strip(), afterLogin, limit == 0 ? PAGE_MAX : limit));
    }

    /** @throws RegistryException {@link ErrorCode#LOGIN_UNKNOWN} */
    public Person byLogin(Actor actor, String login) {
        return acting(actor, () -> people.byLogin(login).orElseThrow(Problems::unknownUser));
    }

    /**
     * An account without password and position.
     *
     * @param login 1..100 letters, digits, dots, dashes
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} also when the login is taken
     */
    public Person add(Actor actor, String login, String displayName) {
        var wanted = Problems.login(login);
        var name = Problems.name(displayName);
        return acting(actor, () -> {
            if (people.byLogin(wanted).isPresent()) {
                throw Problems.invalid("login");
            }
            var id = people.add(wanted, name, UserState.INVITED);
            record(actor, AuditEvent.Action.USER_ADDED, Map.of("user", id));
            return person(id);
        });
    }

    public Person rename(Actor actor, String id, String displayName) {
        var name = Problems.name(displayName);
        return acting(actor, () -> {
            var known = person(id);
            people.rename(id, name);
            known.positions().stream()
                    .filter(held -> held.validOn(clock.today()))
                    .forEach(held -> people.assign(held.id(), Optional.of(id), holder(name)));
            record(actor, AuditEvent.Action.USER_CHANGED, Map.of("user", id));
            return person(id);
        });
    }

    /**
     * Brings an account to another state; from {@link UserState#ARCHIVED} no way leads back. Blocking ends the sessions.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for a step that does not exist
     */
    public Person bringTo(Actor actor, String id, UserState state) {
        return acting(actor, () -> {
            var known = person(id);
            if (known.state() == state) {
                return known;
            }
            boolean self = actor.caller()
                    .filter(caller -> caller.user().id().equals(id))
                    .isPresent();
            if (!known.state().leadsTo(state) || self) {
                throw Problems.invalid("state");
            }
            people.setState(id, state);
            record(actor, AuditEvent.Action.USER_CHANGED, Map.of("user", id, "state", state.name()));
            return person(id);
        });
    }

    /**
     * A position, held by somebody or vacant.
     *
     * @param validTo inclusive; empty while open
     */
    public HeldPosition addPosition(
            Actor actor,
            String unit,
            String title,
            Role role,
            boolean head,
            Optional<String> user,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {
        var name = Problems.title(title);
        if (validTo.filter(last -> last.isBefore(validFrom)).isPresent()) {
            throw Problems.invalid("validTo");
        }
        return acting(actor, () -> {
            if (!people.unitExists(unit)) {
                throw Problems.invalid("unit");
            }
            var position =
                    new HeldPosition(UUID.randomUUID().toString(), unit, name, role, head, user, validFrom, validTo);
            new Duties(people, clock).check(position);
            people.addPosition(
                    position, user.map(id -> holder(person(id).displayName())).orElse(""));
            record(
                    actor,
                    AuditEvent.Action.POSITION_CHANGED,
                    Map.of("position", position.id(), "role", role.name(), "user", user.orElse("")));
            return position;
        });
    }

    /** Gives a position to somebody, or makes it vacant. */
    public HeldPosition assign(Actor actor, String position, Optional<String> user) {
        return acting(actor, () -> {
            new Duties(people, clock).check(heldBy(position(position), user));
            people.assign(
                    position,
                    user,
                    user.map(id -> holder(person(id).displayName())).orElse(""));
            record(actor, AuditEvent.Action.POSITION_CHANGED, Map.of("position", position, "user", user.orElse("")));
            return position(position);
        });
    }

    /** @param lastDay inclusive */
    public HeldPosition end(Actor actor, String position, LocalDate lastDay) {
        return acting(actor, () -> {
            if (lastDay.isBefore(position(position).validFrom())) {
                throw Problems.invalid("validTo");
            }
            people.end(position, lastDay);
            record(
                    actor,
                    AuditEvent.Action.POSITION_CHANGED,
                    Map.of("position", position, "until", lastDay.toString()));
            return position(position);
        });
    }

    /** Substitutions in and by a position, past ones too. */
    public List<Substitution> substitutions(Actor actor, String position) {
        return acting(actor, () -> {
            position(position);
            return people.substitutions(position);
        });
    }

    /**
     * Lets the holder of one position act in another one.
     *
     * @param from empty: from now on
     * @param until exclusive; empty while open
     */
    public Substitution substitute(
            Actor actor,
            String position,
            String substitute,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean readsOnly,
            String reason) {
        var why = Problems.reason(reason);
        return acting(actor, () -> {
            new Duties(people, clock).check(position(position), position(substitute));
            var begins = from.orElseGet(clock::now);
            if (position.equals(substitute)
                    || until.filter(ends -> !ends.isAfter(begins)).isPresent()) {
                throw Problems.invalid(position.equals(substitute) ? "substitute" : "until");
            }
            var made =
                    new Substitution(UUID.randomUUID().toString(), position, substitute, begins, until, readsOnly, why);
            people.addSubstitution(
                    made, actor.caller().map(one -> one.user().id()).orElse(actor.origin()));
            record(
                    actor,
                    AuditEvent.Action.SUBSTITUTION_CHANGED,
                    Map.of("substitution", made.id(), "for", position, "by", substitute));
            return made;
        });
    }

    /** Ends a substitution now; one that has ended stays as it was. */
    public Substitution endSubstitution(Actor actor, String id) {
        return acting(actor, () -> {
            var known = people.substitution(id).orElseThrow(() -> Problems.invalid("substitution"));
            var now = clock.now();
            if (known.until().filter(ends -> !ends.isAfter(now)).isPresent()) {
                return known;
            }
            people.endSubstitution(id, now);
            record(actor, AuditEvent.Action.SUBSTITUTION_CHANGED, Map.of("substitution", id, "ended", "now"));
            return people.substitution(id).orElse(known);
        });
    }

    private <T> T acting(Actor actor, Supplier<T> act) {
        return transactions.inTransaction(() -> {
            actor.caller().ifPresent(caller -> permissions.require(caller, Act.USER_CHANGE));
            return act.get();
        });
    }

    private Person person(String id) {
        return people.person(id).orElseThrow(Problems::unknownUser);
    }

    private HeldPosition position(String id) {
        return people.position(id).orElseThrow(() -> Problems.invalid("position"));
    }

    private static HeldPosition heldBy(HeldPosition position, Optional<String> user) {
        return new HeldPosition(
                position.id(),
                position.unit(),
                position.title(),
                position.role(),
                position.head(),
                user,
                position.validFrom(),
                position.validTo());
    }

    private void record(Actor actor, AuditEvent.Action action, Map<String, String> facts) {
        var event = actor.caller()
                .map(caller -> AuditEvent.by(caller, action))
                .orElseGet(() -> AuditEvent.from(actor.origin(), action));
        audit.record(event.with(facts));
    }

    /** "Прізвище І. П." when the name has two or three parts; as it is otherwise. */
    static String holder(String displayName) {
        var parts = displayName.split("\\s+", -1);
        return switch (parts.length) {
            case 2 -> new PersonName(parts[0], parts[1], "").withInitials();
            case 3 -> new PersonName(parts[0], parts[1], parts[2]).withInitials();
            default -> displayName;
        };
    }
}
