package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/** Earlier appeals of the same person, for the tab «Попередні звернення» and the mark of a repeated appeal. */
public final class FindPreviousCards {

    public static final int LIMIT_MAX = 100;
    public static final int LIMIT_DEFAULT = 20;

    private final RegistrationPorts ports;
    private final VisibleLines lines;
    private final RightsSource rights;

    public FindPreviousCards(RegistrationPorts ports, VisibleLines lines, RightsSource rights) {
        this.ports = requireNonNull(ports, "ports");
        this.lines = requireNonNull(lines, "lines");
        this.rights = requireNonNull(rights, "rights");
    }

    /**
     * Cards that the caller sees, of everyone with that name (empty parts match any) or that phone, newest first.
     *
     * @param phone as written; empty when not known
     * @param limit 1..100; 0 means 20
     * @throws RegistryException {@link ErrorCode#REQUIRED_VALUE_MISSING} without a surname,
     *     {@link ErrorCode#INVALID_VALUE} for another limit
     */
    public List<CardRow> execute(Caller caller, PersonName name, String phone, int limit) {
        if (name.surname().isEmpty()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "surname: missing", Map.of("field", "surname"));
        }
        if (limit < 0 || limit > LIMIT_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "limit: " + limit + " (expected: 0..100)", Map.of("field", "limit"));
        }
        return ports.transactions().inTransaction(caller, () -> {
            var now = rights.current();
            var sight = Sight.of(now.state(), now.subject(caller.user()));
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.PREVIOUS_CARDS_FOUND));
            return lines.previous(sight, name, phone, limit == 0 ? LIMIT_DEFAULT : limit);
        });
    }
}
