package ua.zvernennia.server.usecase.people;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.SessionRepository;

/** A person with several positions goes over from one to another, in the same session. */
public final class SwitchPosition {

    private final Transactions transactions;
    private final PeopleRepository people;
    private final SessionRepository sessions;
    private final AuditLog audit;
    private final RegistryClock clock;

    public SwitchPosition(
            Transactions transactions,
            PeopleRepository people,
            SessionRepository sessions,
            AuditLog audit,
            RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.people = requireNonNull(people, "people");
        this.sessions = requireNonNull(sessions, "sessions");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    /** The positions that are the caller's today. */
    public List<HeldPosition> positions(ActiveSession session) {
        return transactions.inTransaction(() -> held(session));
    }

    /**
     * From the next call on the session acts in that position.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED} for a position that is not the caller's today
     */
    public void execute(ActiveSession session, String position) {
        transactions.inTransaction(() -> {
            if (held(session).stream().noneMatch(one -> one.id().equals(position))) {
                throw new RegistryException(ErrorCode.NOT_PERMITTED, "not a position of the caller");
            }
            sessions.moveTo(session.id(), position);
            audit.record(AuditEvent.by(session.caller(), AuditEvent.Action.POSITION_SWITCHED)
                    .with(Map.of("to", position)));
            return true;
        });
    }

    private List<HeldPosition> held(ActiveSession session) {
        var today = clock.today();
        return people.person(session.caller().user().id()).stream()
                .flatMap(person -> person.positions().stream())
                .filter(one -> one.validOn(today))
                .toList();
    }
}
