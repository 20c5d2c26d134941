package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Says how one document belongs to another, and takes it back. Both cards must be seen, the right is that of the first.
 * Doing it twice is doing it once, so a repeated call needs no request id.
 */
public final class LinkCards {

    private final RegistrationPorts ports;
    private final CardLinks links;

    public LinkCards(RegistrationPorts ports, CardLinks links) {
        this.ports = requireNonNull(ports, "ports");
        this.links = requireNonNull(links, "links");
    }

    /**
     * {@code from} answers, executes, repeats … {@code to}.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND} for either, {@link ErrorCode#NOT_PERMITTED},
     *     {@link ErrorCode#INVALID_VALUE} for a card with itself, for a kind that nobody sets by hand and for one that
     *     runs the other way already
     */
    public void link(Caller caller, CardId from, LinkKind kind, CardId to) {
        requireByHand(kind);
        ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.LINK, ports.visible(caller, from));
            ports.visible(caller, to);
            if (from.equals(to)) {
                throw invalid("otherCard", "a card with itself");
            }
            if (links.exists(from, kind, to) || kind.symmetric() && links.exists(to, kind, from)) {
                return false;
            }
            if (links.exists(to, kind, from)) {
                throw invalid("linkKind", "the other way already");
            }
            links.add(from, kind, to, ports.clock().now(), caller.user().displayName());
            record(caller, AuditEvent.Action.CARDS_LINKED, from, kind, to);
            return true;
        });
    }

    /** @throws RegistryException as {@link #link} does */
    public void unlink(Caller caller, CardId from, LinkKind kind, CardId to) {
        requireByHand(kind);
        ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.LINK, ports.visible(caller, from));
            ports.visible(caller, to);
            var removed = links.remove(from, kind, to) || kind.symmetric() && links.remove(to, kind, from);
            if (removed) {
                record(caller, AuditEvent.Action.CARDS_UNLINKED, from, kind, to);
            }
            return removed;
        });
    }

    private void record(Caller caller, AuditEvent.Action action, CardId from, LinkKind kind, CardId to) {
        ports.audit().record(AuditEvent.by(caller, action, from).with(Map.of("kind", kind.name(), "other", to.text())));
    }

    private static void requireByHand(LinkKind kind) {
        if (!kind.byHand()) {
            throw invalid("linkKind", kind + " follows from the registration");
        }
    }

    private static RegistryException invalid(String field, String why) {
        return new RegistryException(ErrorCode.INVALID_VALUE, field + ": " + why, Map.of("field", field));
    }
}
