package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.RegistryIdentity;
import ua.zvernennia.server.usecase.Transactions;

/** What logging in stands on. */
public record LoginPorts(
        Transactions transactions,
        UserRepository users,
        SessionRepository sessions,
        Credentials credentials,
        LoginSteps steps,
        LoginFailures failures,
        AuditLog audit,
        RegistryClock clock,
        RegistryIdentity identity) {

    public LoginPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(users, "users");
        requireNonNull(sessions, "sessions");
        requireNonNull(credentials, "credentials");
        requireNonNull(steps, "steps");
        requireNonNull(failures, "failures");
        requireNonNull(audit, "audit");
        requireNonNull(clock, "clock");
        requireNonNull(identity, "identity");
    }

    Lockout lockout(Lockout.Policy policy) {
        return new Lockout(failures, clock, audit, policy);
    }
}
