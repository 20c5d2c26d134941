package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/** The documents that a card belongs to and those that belong to it. */
public final class ListLinks {

    private final RegistrationPorts ports;
    private final CardLinks links;
    private final RightsSource rights;

    public ListLinks(RegistrationPorts ports, CardLinks links, RightsSource rights) {
        this.ports = requireNonNull(ports, "ports");
        this.links = requireNonNull(links, "links");
        this.rights = requireNonNull(rights, "rights");
    }

    /**
     * Only links whose other card the caller sees, masked as in the list; newest first.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see
     */
    public List<CardLink> execute(Caller caller, CardId id) {
        return ports.transactions().inTransaction(caller, () -> {
            var card = ports.visible(caller, id);
            var now = rights.current();
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.LINKS_READ, card.id()));
            return links.of(Sight.of(now.state(), now.subject(caller.user())), card.id());
        });
    }
}
