package ua.zvernennia.server.usecase.applicants;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Which applicants are held for one person; for those who register, audited as a search of people is. */
public final class ListMerges {

    private static final int LIMIT = 100;

    private final ApplicantPorts ports;

    public ListMerges(ApplicantPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * The latest first, at most 100; only people whose appeals the caller sees in full.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    public List<PersonMerge> execute(Caller caller) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REGISTER);
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.PERSONS_FOUND));
            return ports.applicants().merges(ports.sight(caller), LIMIT);
        });
    }
}
