package ua.zvernennia.server.usecase.list;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.registration.WriteRequests;
import ua.zvernennia.server.usecase.security.Permissions;

/** What the use cases of shared filters stand on. */
public record FilterPorts(
        Transactions transactions,
        FilterRepository filters,
        WriteRequests requests,
        Permissions permissions,
        AuditLog audit) {

    public FilterPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(filters, "filters");
        requireNonNull(requests, "requests");
        requireNonNull(permissions, "permissions");
        requireNonNull(audit, "audit");
    }
}
