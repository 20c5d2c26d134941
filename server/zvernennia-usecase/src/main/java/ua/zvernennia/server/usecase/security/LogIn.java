package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.RegistryIdentity;
import ua.zvernennia.server.usecase.Transactions;

/** Begins a session for a login and a password. */
public final class LogIn {

    /** Absolute life of a session. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final int NAME_MAX = 200;

    private final Transactions transactions;
    private final UserRepository users;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final AuditLog audit;
    private final RegistryClock clock;
    private final RegistryIdentity identity;
    private final Tokens tokens = new Tokens();

    public LogIn(
            Transactions transactions,
            UserRepository users,
            SessionRepository sessions,
            Passwords passwords,
            AuditLog audit,
            RegistryClock clock,
            RegistryIdentity identity) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.users = requireNonNull(users, "users");
        this.sessions = requireNonNull(sessions, "sessions");
        this.passwords = requireNonNull(passwords, "passwords");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
        this.identity = requireNonNull(identity, "identity");
    }

    /**
     * The caller wipes {@code password}.
     *
     * @param workstation name of the machine; cut at 200 characters
     * @param address where the call came from
     * @throws RegistryException {@link ErrorCode#WRONG_CREDENTIALS} for an unknown login and a wrong password alike,
     *     at the same cost
     */
    public LoggedIn execute(String login, char[] password, String workstation, String address, String clientVersion) {
        var account = transactions.inTransaction(() -> users.findActive(NewUser.normalised(login)));
        // Outside any transaction: the hash takes a good part of a second, and a connection must not wait for it.
        var matches = passwords.matches(
                password, account.map(UserAccount::passwordHash).orElseGet(passwords::unmatchable));
        var machine = cut(workstation);
        if (!matches || account.isEmpty()) {
            refuse(account, machine, address);
        }
        return open(account.orElseThrow(), machine, address, cut(clientVersion));
    }

    private LoggedIn open(UserAccount account, String workstation, String address, String clientVersion) {
        var token = tokens.newToken();
        return transactions.inTransaction(() -> {
            var expiresAt = clock.now().plus(LIFE);
            sessions.open(Tokens.hash(token), account.user(), workstation, address, expiresAt);
            var caller = new Caller(account.user(), origin(workstation, address));
            audit.record(AuditEvent.by(caller, AuditEvent.Action.LOGIN).with(Map.of("clientVersion", clientVersion)));
            return new LoggedIn(
                    token, expiresAt, account.user(), account.cardsKey(), account.outboxKey(), identity.serverId());
        });
    }

    private void refuse(Optional<UserAccount> account, String workstation, String address) {
        transactions.inTransaction(() -> {
            // The login itself may be a password typed into the wrong field, so it is not kept.
            audit.record(new AuditEvent(
                    account.map(known -> known.user().id()),
                    Optional.empty(),
                    origin(workstation, address),
                    AuditEvent.Action.LOGIN_REFUSED,
                    Optional.empty(),
                    Map.of()));
            return null;
        });
        throw new RegistryException(ErrorCode.WRONG_CREDENTIALS, "login refused");
    }

    private static String origin(String workstation, String address) {
        return address + ' ' + workstation;
    }

    private static String cut(String text) {
        return text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX);
    }
}
