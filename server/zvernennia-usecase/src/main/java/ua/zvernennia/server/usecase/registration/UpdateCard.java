package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.Caller;

/** Replaces the content of a card if nobody else did meanwhile; the former state is kept. */
public final class UpdateCard {

    private final RegistrationPorts ports;
    private final OnceOnly onceOnly;
    private final CurrentRules rules;

    public UpdateCard(RegistrationPorts ports) {
        this.ports = requireNonNull(ports, "ports");
        this.onceOnly = new OnceOnly(ports);
        this.rules = new CurrentRules(ports.directory());
    }

    /**
     * A repeat with the same request id returns the first answer.
     *
     * @param revision the one the change is based on
     * @throws RegistryException {@link ErrorCode#CARD_CHANGED_MEANWHILE} when that is not the stored one,
     *     {@link ErrorCode#CARD_NOT_FOUND}, {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REQUEST_ID_REUSED} and
     *     the refusals of content as in {@link RegisterCard}
     */
    public Card execute(Caller caller, RequestId requestId, CardId id, long revision, CardContent content) {
        var request = new WriteRequests.Request(
                caller.user().id(),
                requestId,
                WriteRequests.Operation.UPDATE_CARD,
                CanonicalBody.ofUpdate(id, revision, content),
                id,
                revision + 1);
        return onceOnly.execute(caller, request, () -> update(caller, id, revision, content));
    }

    private Card update(Caller caller, CardId id, long revision, CardContent wanted) {
        var stored = ports.visible(caller, id);
        // Workstations of before do not send how closed a card is; only an act changes it.
        var content = wanted.withDetails(
                wanted.details().withConfidentiality(stored.content().details().confidentiality()));
        var by = ports.permissions().require(caller, Act.CHANGE, stored);
        Masking.refuseIn(content);
        if (stored.revision() != revision) {
            throw new RegistryException(
                    ErrorCode.CARD_CHANGED_MEANWHILE,
                    "card " + id + ": revision " + revision + " (expected: " + stored.revision() + ')');
        }
        var now = ports.clock().now();
        rules.get()
                .checkChanged(
                        content,
                        stored.content(),
                        stored.registration().registeredOn(),
                        now.atZone(RegistryClock.ZONE).toLocalDate());
        var card = ports.cards()
                .update(new Card(
                        id,
                        revision,
                        stored.registration(),
                        stored.state(),
                        content,
                        stored.duplicateOf(),
                        now,
                        caller.user().displayName()));
        ports.permissions().require(caller, Act.CHANGE, card); // nobody changes it out of their own hands
        ports.audit()
                .record(AuditEvent.by(caller, AuditEvent.Action.CARD_UPDATED, id)
                        .under(by));
        ports.changes().cardChanged(id, card.revision());
        return card;
    }
}
