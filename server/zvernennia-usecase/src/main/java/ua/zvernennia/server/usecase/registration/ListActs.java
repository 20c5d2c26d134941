package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** The acts that were done on a card; part of its history, so a read that leaves a row in the audit. */
public final class ListActs {

    private final RegistrationPorts ports;
    private final CardActs acts;

    public ListActs(RegistrationPorts ports, CardActs acts) {
        this.ports = requireNonNull(ports, "ports");
        this.acts = requireNonNull(acts, "acts");
    }

    /**
     * Oldest first.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see
     */
    public List<RecordedAct> execute(Caller caller, CardId id) {
        return ports.transactions().inTransaction(caller, () -> {
            var card = ports.visible(caller, id);
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.HISTORY_READ, card.id()));
            return acts.of(card.id());
        });
    }
}
