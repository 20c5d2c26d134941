package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** All kept states of a card, newest first; audited like a read. */
public final class GetCardHistory {

    private final RegistrationPorts ports;

    public GetCardHistory(RegistrationPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * All kept states and the present one, masked as the present one is.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see;
     *     {@link ErrorCode#NOT_PERMITTED}
     */
    public List<CardRevision> execute(Caller caller, CardId id) {
        return ports.transactions().inTransaction(caller, () -> {
            var seen = ports.seen(caller, id);
            ports.permissions().require(caller, Act.SEE_HISTORY, seen.card());
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.HISTORY_READ, id)
                            .under(seen.by()));
            return ports.cards().history(id).stream()
                    .map(one -> masked(one, seen))
                    .toList();
        });
    }

    private static CardRevision masked(CardRevision one, RegistrationPorts.Seen seen) {
        return new CardRevision(Masking.card(one.card(), seen.by().view()), one.recordedFrom(), one.recordedTo());
    }
}
