package ua.zvernennia.server.usecase.applicants;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Says that two applicants are one person, and takes it back. Cards stay as they are: only how they are found changes. */
public final class MergePersons {

    private final ApplicantPorts ports;

    public MergePersons(ApplicantPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * From now on the first is the same person as the second.
     *
     * @param reason in words
     * @return what {@link #undo} needs
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for an unknown key, for one person twice and for two that
     *     are merged already; {@link ErrorCode#REQUIRED_VALUE_MISSING} without a reason, {@link ErrorCode#NOT_PERMITTED}
     */
    public UUID merge(Caller caller, String from, String into, String reason) {
        if (reason.isBlank()) {
            throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "reason: missing", Map.of("field", "reason"));
        }
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REGISTER);
            var applicants = ports.applicants();
            var sight = ports.sight(caller);
            var first = applicants.root(from);
            var second = applicants.root(into);
            if (first.equals(second) || !applicants.exists(sight, from) || !applicants.exists(sight, into)) {
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE, "two different people expected", Map.of("field", "applicants"));
            }
            var id = UUID.randomUUID();
            applicants.merge(
                    id,
                    first,
                    second,
                    reason.strip(),
                    caller.user().displayName(),
                    ports.clock().now());
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.PERSONS_MERGED)
                            .with(Map.of("merge", id.toString())));
            return id;
        });
    }

    /** @throws RegistryException {@link ErrorCode#INVALID_VALUE} when there is no such merge or it was undone before */
    public void undo(Caller caller, UUID id) {
        ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REGISTER);
            var separated = ports.applicants()
                    .undo(
                            ports.sight(caller),
                            id,
                            caller.user().displayName(),
                            ports.clock().now());
            if (separated.isEmpty()) {
                throw new RegistryException(ErrorCode.INVALID_VALUE, "no such merge", Map.of("field", "merge"));
            }
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.PERSONS_SEPARATED)
                            .with(Map.of("merge", id.toString())));
            return separated;
        });
    }
}
