package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Shows the masked fields of a card to somebody who says why; the reason stays in the audit. */
public final class UnmaskCard {

    /** Shortest reason, in characters: one word says nothing. */
    public static final int REASON_MIN = 5;

    public static final int REASON_MAX = 500;

    private final RegistrationPorts ports;

    public UnmaskCard(RegistrationPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The whole card.
     *
     * @throws RegistryException {@link ErrorCode#CARD_NOT_FOUND}, also for a card the caller may not see,
     *     {@link ErrorCode#NOT_PERMITTED} for whom it stays masked, {@link ErrorCode#REQUIRED_VALUE_MISSING} and
     *     {@link ErrorCode#TEXT_TOO_LONG} for the reason
     */
    public Card execute(Caller caller, CardId id, String reason) {
        var why = reason.strip();
        if (why.length() < REASON_MIN) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "reason: missing", Map.of("field", "reason"));
        }
        if (why.length() > REASON_MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "reason: " + why.length() + " characters (expected: <= " + REASON_MAX + ')',
                    Map.of("field", "reason", "limit", Integer.toString(REASON_MAX)));
        }
        return ports.transactions().inTransaction(caller, () -> {
            var seen = ports.seen(caller, id);
            var by = seen.by().masked()
                    ? ports.permissions().require(caller, Act.SEE_PERSONAL_DATA, seen.card())
                    : seen.by();
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.CARD_UNMASKED, id)
                            .with(Map.of("reason", why))
                            .under(by));
            return seen.card();
        });
    }
}
