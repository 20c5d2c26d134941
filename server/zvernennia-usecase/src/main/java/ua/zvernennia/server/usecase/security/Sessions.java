package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;

/** Who holds a token. Asked at the edge for every call. */
public final class Sessions {

    /** The time of last use is written at most so often, or every read would be a write. */
    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final RegistryClock clock;
    private final SessionPolicy policy;

    public Sessions(Transactions transactions, SessionRepository sessions, RegistryClock clock, SessionPolicy policy) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sessions = requireNonNull(sessions, "sessions");
        this.clock = requireNonNull(clock, "clock");
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * Who holds the token.
     *
     * @throws RegistryException as {@link #session}
     */
    public Caller caller(String token, String origin) {
        return session(token, origin).caller();
    }

    /**
     * Who holds the token, and until when; counts as use of the session.
     *
     * @throws RegistryException {@link ErrorCode#SESSION_ENDED} for a token that opens nothing (any more),
     *     {@link ErrorCode#SESSION_REVOKED} when somebody ended the session
     */
    public ActiveSession session(String token, String origin) {
        var hash = Tokens.hash(token);
        return transactions.inTransaction(() -> {
            var now = clock.now();
            var stored = open(hash, now);
            if (!now.isBefore(stored.lastSeenAt().plus(SEEN_STEP))) {
                sessions.seen(hash, now);
            }
            return active(stored, origin);
        });
    }

    /**
     * The same, but no use of the session: a stream that nobody looks at must not keep it alive.
     *
     * @throws RegistryException as {@link #session}
     */
    public ActiveSession check(String token, String origin) {
        var hash = Tokens.hash(token);
        return transactions.inTransaction(() -> active(open(hash, clock.now()), origin));
    }

    /** Sessions that were closed within the last {@code span}, by whichever instance of the server. */
    public List<SessionRepository.Closed> closedWithin(Duration span) {
        return transactions.inTransaction(() -> sessions.closedWithin(span));
    }

    private SessionRepository.Stored open(byte[] hash, Instant now) {
        var stored = sessions.find(hash)
                .orElseThrow(() -> new RegistryException(ErrorCode.SESSION_ENDED, "no such session"));
        switch (stored.state()) {
            case OPEN -> {
                if (!now.isBefore(stored.expiresAt())
                        || !now.isBefore(stored.lastSeenAt().plus(policy.idle()))) {
                    throw new RegistryException(ErrorCode.SESSION_ENDED, "session past its time");
                }
            }
            case CLOSED -> throw new RegistryException(ErrorCode.SESSION_ENDED, "session closed");
            case REVOKED -> throw new RegistryException(ErrorCode.SESSION_REVOKED, "session revoked");
        }
        return stored;
    }

    private static ActiveSession active(SessionRepository.Stored stored, String origin) {
        return new ActiveSession(stored.id(), new Caller(stored.user(), origin), stored.expiresAt());
    }
}
