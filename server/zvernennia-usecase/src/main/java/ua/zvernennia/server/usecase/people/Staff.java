package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.Permissions;

/** The staffing table as administrators see it, and the roles of its positions. */
public final class Staff {

    private static final int PAGE_MAX = 1_000;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Transactions transactions;
    private final StaffRepository staff;
    private final PeopleRepository people;
    private final Permissions permissions;
    private final AuditLog audit;
    private final RegistryClock clock;

    public Staff(
            Transactions transactions,
            StaffRepository staff,
            PeopleRepository people,
            Permissions permissions,
            AuditLog audit,
            RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.staff = requireNonNull(staff, "staff");
        this.people = requireNonNull(people, "people");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Positions by unit and title, vacant ones too.
     *
     * @param text part of a title, a unit, a holder or a login; empty for all
     * @param former also those that have ended
     * @param limit 1..1000; 0 means 1000
     */
    public List<StaffPosition> find(Actor actor, String text, boolean former, int limit) {
        if (limit < 0 || limit > PAGE_MAX) {
            throw Problems.invalid("limit");
        }
        return acting(
                actor, () -> staff.find(text.strip(), former ? EVER : clock.today(), limit == 0 ? PAGE_MAX : limit));
    }

    /**
     * Gives a position another role from now on.
     *
     * @throws RegistryException {@link ErrorCode#DUTIES_SEPARATE} when its holder or a substitute would administer and
     *     audit at the same time
     */
    public HeldPosition changeRole(Actor actor, String position, Role role) {
        return acting(actor, () -> {
            var known = people.position(position).orElseThrow(() -> Problems.invalid("position"));
            if (known.role() == role) {
                return known;
            }
            var changed = withRole(known, role);
            new Duties(people, clock).check(changed);
            staff.setRole(position, role);
            record(actor, known, role);
            return changed;
        });
    }

    private void record(Actor actor, HeldPosition known, Role role) {
        var event = actor.caller()
                .map(caller -> AuditEvent.by(caller, AuditEvent.Action.POSITION_CHANGED))
                .orElseGet(() -> AuditEvent.from(actor.origin(), AuditEvent.Action.POSITION_CHANGED));
        audit.record(event.with(Map.of(
                "position",
                known.id(),
                "role",
                role.name(),
                "formerRole",
                known.role().name())));
    }

    private static HeldPosition withRole(HeldPosition known, Role role) {
        return new HeldPosition(
                known.id(),
                known.unit(),
                known.title(),
                role,
                known.head(),
                known.user(),
                known.validFrom(),
                known.validTo());
    }

    private <T> T acting(Actor actor, Supplier<T> act) {
        return transactions.inTransaction(() -> {
            actor.caller().ifPresent(caller -> permissions.require(caller, Act.USER_CHANGE));
            return act.get();
        });
    }
}
