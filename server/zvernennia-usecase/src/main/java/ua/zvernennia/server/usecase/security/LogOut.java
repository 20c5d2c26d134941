package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
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

    /** @return id of the session that was closed; empty when none was open */
    public Optional<String> execute(String token, String origin) {
        return transactions.inTransaction(() -> {
            var closed = sessions.close(Tokens.hash(token));
            closed.ifPresent(session ->
                    audit.record(AuditEvent.by(new Caller(session.user(), origin), AuditEvent.Action.LOGOUT)));
            return closed.map(SessionRepository.Stored::id);
        });
    }
}
