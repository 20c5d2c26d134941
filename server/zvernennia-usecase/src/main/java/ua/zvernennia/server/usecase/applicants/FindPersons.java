package ua.zvernennia.server.usecase.applicants;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.text.KeyboardLayout;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** People while their name, phone or address is being typed; for those who register, audited. */
public final class FindPersons {

    public static final int TEXT_MIN = 3;
    public static final int TEXT_MAX = 100;
    public static final int LIMIT = 30;

    private final ApplicantPorts ports;

    public FindPersons(ApplicantPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * At most 30 out of cards that the caller sees in full, who wrote last first; nobody for fewer than three characters.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#TEXT_TOO_LONG}
     */
    public List<PersonHit> execute(Caller caller, String text) {
        var typed = text.strip();
        if (typed.length() > TEXT_MAX) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    "text: " + typed.length() + " characters (expected: <= " + TEXT_MAX + ')',
                    Map.of(
                            "field",
                            "surname",
                            "limit",
                            Integer.toString(TEXT_MAX),
                            "actual",
                            Integer.toString(typed.length())));
        }
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REGISTER);
            if (typed.length() < TEXT_MIN) {
                return List.of();
            }
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.PERSONS_FOUND));
            var sight = ports.sight(caller);
            var found = ports.applicants().find(sight, typed, LIMIT);
            return found.isEmpty()
                    ? KeyboardLayout.ukrainian(typed)
                            .map(meant -> ports.applicants().find(sight, meant, LIMIT))
                            .orElse(found)
                    : found;
        });
    }
}
