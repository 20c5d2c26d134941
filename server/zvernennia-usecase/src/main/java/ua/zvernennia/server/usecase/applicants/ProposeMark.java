package ua.zvernennia.server.usecase.applicants;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.MarkRules;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Looks through those of a person's earlier appeals that the caller sees, and proposes the mark of receipt of the next. */
public final class ProposeMark {

    private static final int EARLIER_MAX = 100;
    private static final int MASS_DAYS = 90;

    private final ApplicantPorts ports;

    public ProposeMark(ApplicantPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /** @throws ua.zvernennia.model.RegistryException {@code NOT_PERMITTED} for those who do not register */
    public MarkProposal execute(Caller caller, PersonName name, String phone, String summary, String question) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REGISTER);
            ports.audit().record(AuditEvent.by(caller, AuditEvent.Action.PREVIOUS_CARDS_FOUND));
            var sight = ports.sight(caller);
            var today = ports.clock().today();
            return MarkRules.propose(
                    summary.strip(),
                    question,
                    ports.applicants().earlierOf(sight, name, phone, EARLIER_MAX),
                    ports.applicants().othersWith(sight, summary.strip(), name, today.minusDays(MASS_DAYS)),
                    today);
        });
    }
}
