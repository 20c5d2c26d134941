package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;

/** Where one is logged in, and ending what one has forgotten elsewhere. Everyone may do that with their own sessions. */
public final class OwnSessions {

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AuditLog audit;

    public OwnSessions(Transactions transactions, SessionRepository sessions, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sessions = requireNonNull(sessions, "sessions");
        this.audit = requireNonNull(audit, "audit");
    }

    /** Open sessions of the caller, newest first; the one that asks is marked. */
    public List<SessionInfo> list(ActiveSession asking) {
        var own = asking.caller().user().id();
        return transactions.inTransaction(() -> sessions.openOf(own).stream()
                .map(session -> new SessionInfo(
                        session.id(),
                        session.workstation(),
                        session.address(),
                        session.clientVersion(),
                        session.openedAt(),
                        session.lastSeenAt(),
                        session.expiresAt(),
                        session.id().equals(asking.id())))
                .toList());
    }

    /**
     * Ends one of the caller's sessions.
     *
     * @throws RegistryException {@link ErrorCode#SESSION_NOT_FOUND} when it is not open, or somebody else's
     */
    public void revoke(ActiveSession asking, String sessionId) {
        var caller = asking.caller();
        transactions.inTransaction(() -> {
            if (!sessions.revoke(caller.user().id(), sessionId)) {
                throw new RegistryException(ErrorCode.SESSION_NOT_FOUND, "no such open session of the caller");
            }
            audit.record(
                    AuditEvent.by(caller, AuditEvent.Action.SESSION_REVOKED).with(Map.of("session", sessionId)));
            return null;
        });
    }
}
