package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;

/** Ends the session of a token; repeating it is no error. */
public final class LogOut {

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AuditLog audit;

    public LogOut(Transactions transactions, SessionRepository sessions, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sessions = requireNonNull(sessions, "sessions");
        this.audit = requireNonNull(audit, "audit");
    }

    public void execute(String token, String origin) {
        transactions.inTransaction(() -> {
            sessions.close(Tokens.hash(token))
                    .ifPresent(closed ->
                            audit.record(AuditEvent.by(new Caller(closed.user(), origin), AuditEvent.Action.LOGOUT)));
            return null;
        });
    }
}
