package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Opens a full card; a read of personal data, so it leaves a row in the audit. */
public final class GetCard {

    private final RegistrationPorts ports;

    public GetCard(RegistrationPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The card with its latest content, personal data masked for whoever does not take part in it.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see
     */
    public Card execute(Caller caller, CardId id) {
        return ports.transactions().inTransaction(caller, () -> {
            var seen = ports.seen(caller, id);
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.CARD_READ, id)
                            .under(seen.by()));
            return seen.masked();
        });
    }
}
