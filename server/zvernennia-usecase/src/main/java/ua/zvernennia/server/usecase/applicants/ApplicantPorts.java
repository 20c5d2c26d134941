package ua.zvernennia.server.usecase.applicants;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/** What the use cases of this package need from outside. */
public record ApplicantPorts(
        Transactions transactions,
        Applicants applicants,
        Permissions permissions,
        RightsSource rights,
        AuditLog audit,
        RegistryClock clock) {

    public ApplicantPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(applicants, "applicants");
        requireNonNull(permissions, "permissions");
        requireNonNull(rights, "rights");
        requireNonNull(audit, "audit");
        requireNonNull(clock, "clock");
    }

    /** The cards among which the caller may find people; asked inside the transaction. */
    Sight sight(Caller caller) {
        var now = rights.current();
        return Sight.of(now.state(), now.subject(caller.user()));
    }
}
