package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;

/** Begins a session for a login and a password, or says what more is due. */
public final class LogIn {

    private final LoginPorts ports;
    private final Passwords passwords;
    private final LoginQueue queue;
    private final DirectoryLogin directory;
    private final Lockout lockout;
    private final LoginProgress progress;
    private final Tokens tokens = new Tokens();

    /**
     * @param queue shared by everything that hashes passwords
     * @param minPassword least length of a new password, told with the step that asks for one
     */
    public LogIn(
            LoginPorts ports,
            LoginPolicy policy,
            Passwords passwords,
            LoginQueue queue,
            DirectoryLogin directory,
            int minPassword) {
        this.ports = requireNonNull(ports, "ports");
        this.passwords = requireNonNull(passwords, "passwords");
        this.queue = requireNonNull(queue, "queue");
        this.directory = requireNonNull(directory, "directory");
        this.lockout = ports.lockout(policy.lockout());
        this.progress = new LoginProgress(
                ports, policy, new SecondFactors(ports.credentials(), ports.clock(), policy.issuer()), minPassword);
    }

    /** How many wait for the hash, for the metrics. */
    public int waiting() {
        return queue.length();
    }

    /**
     * The caller wipes {@code password}.
     *
     * @param ticket what {@link ErrorCode#LOGIN_QUEUED} gave; empty at the first try
     * @throws RegistryException {@link ErrorCode#WRONG_CREDENTIALS} for an unknown login and a wrong password alike,
     *     at the same cost; {@link ErrorCode#LOGIN_DELAYED} after failures; {@link ErrorCode#LOGIN_QUEUED} with the
     *     place; {@link ErrorCode#DIRECTORY_SERVER_UNAVAILABLE}; {@link ErrorCode#NOT_PERMITTED} for somebody whom the
     *     directory server knows in no group that has a role
     */
    public LoginOutcome execute(String login, char[] password, Desk desk, String ticket) {
        var name = NewUser.normalised(login);
        var known = ports.transactions().inTransaction(() -> {
            lockout.check(name, desk.address());
            return find(name);
        });
        // Outside any transaction: the hash takes a good part of a second, and a connection must not wait for it.
        boolean elsewhere = known.map(Known::inDirectory).orElseGet(directory::mayAdd);
        if (!elsewhere) {
            if (!ownPasswordIsRight(known, password, ticket)) {
                throw refused(name, known, desk);
            }
            return enter(known.orElseThrow().account(), desk);
        }
        var entry = password.length == 0 ? Optional.<DirectoryLogin.Entry>empty() : directory.verify(name, password);
        if (entry.isEmpty()) {
            throw refused(name, known, desk);
        }
        return known.map(person -> enter(person.account(), desk)).orElseGet(() -> enterNew(name, entry.get(), desk));
    }

    private Optional<Known> find(String name) {
        return ports.users()
                .findActive(name)
                .map(account -> new Known(
                        account, ports.credentials().find(account.user().id())));
    }

    private boolean ownPasswordIsRight(Optional<Known> known, char[] password, String ticket) {
        try (var place = queue.enter(ticket)) {
            var phc = known.map(person -> person.account().passwordHash()).orElseGet(passwords::unmatchable);
            return passwords.matches(password, phc) && known.isPresent();
        }
    }

    private LoginOutcome enter(UserAccount account, Desk desk) {
        return ports.transactions().inTransaction(() -> {
            var until = ports.credentials().find(account.user().id()).passwordUntil();
            if (until.isPresent() && !ports.clock().now().isBefore(until.get())) {
                throw new RegistryException(ErrorCode.WRONG_CREDENTIALS, "one-time password past its time");
            }
            return progress.next(account, desk, false, List.of());
        });
    }

    /** Somebody whom the directory server let in for the first time. */
    private LoginOutcome enterNew(String name, DirectoryLogin.Entry entry, Desk desk) {
        var role = entry.role()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_PERMITTED, "in no group that has a role"));
        var user = new NewUser(name, entry.displayName(), role, entry.title(), Optional.empty());
        return ports.transactions().inTransaction(() -> {
            var id = ports.users().add(user, passwords.unmatchable(), tokens.newKey(), tokens.newKey());
            ports.credentials().setSource(id, Credential.Source.DIRECTORY);
            ports.audit()
                    .record(AuditEvent.from(desk.auditOrigin(), AuditEvent.Action.USER_ADDED)
                            .with(Map.of("user", id, "role", role.name(), "source", "DIRECTORY")));
            var account = ports.users()
                    .findActive(name)
                    .orElseThrow(() -> new IllegalStateException("a user that was just added"));
            return progress.next(account, desk, false, List.of());
        });
    }

    private RegistryException refused(String name, Optional<Known> known, Desk desk) {
        var id = known.map(person -> person.account().user().id());
        ports.transactions().inTransaction(() -> {
            // The login itself may be a password typed into the wrong field, so it is not kept.
            ports.audit()
                    .record(new AuditEvent(
                            id,
                            Optional.empty(),
                            desk.auditOrigin(),
                            AuditEvent.Action.LOGIN_REFUSED,
                            Optional.empty(),
                            Map.of("reason", "PASSWORD")));
            lockout.failed(name, desk, id);
            return null;
        });
        return new RegistryException(ErrorCode.WRONG_CREDENTIALS, "login refused");
    }

    private record Known(UserAccount account, Credential credential) {

        boolean inDirectory() {
            return credential.source() == Credential.Source.DIRECTORY;
        }
    }
}
