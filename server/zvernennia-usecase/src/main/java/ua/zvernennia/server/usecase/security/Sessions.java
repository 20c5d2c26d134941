package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;

/** Who holds a token. Asked at the edge for every call. */
public final class Sessions {

    /** A session unused for so long has ended. */
    public static final Duration IDLE = Duration.ofHours(2);

    /** The time of last use is written at most so often, or every read would be a write. */
    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final RegistryClock clock;

    public Sessions(Transactions transactions, SessionRepository sessions, RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sessions = requireNonNull(sessions, "sessions");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Who holds the token.
     *
     * @throws RegistryException {@link ErrorCode#SESSION_ENDED} for a token that opens nothing (any more)
     */
    public Caller caller(String token, String origin) {
        return session(token, origin).caller();
    }

    /**
     * Who holds the token, and until when.
     *
     * @throws RegistryException {@link ErrorCode#SESSION_ENDED} for a token that opens nothing (any more)
     */
    public ActiveSession session(String token, String origin) {
        var hash = Tokens.hash(token);
        return transactions.inTransaction(() -> {
            var now = clock.now();
            var stored = sessions.find(hash)
                    .filter(session -> now.isBefore(session.expiresAt())
                            && now.isBefore(session.lastSeenAt().plus(IDLE)))
                    .orElseThrow(() -> new RegistryException(ErrorCode.SESSION_ENDED, "no open session"));
            if (!now.isBefore(stored.lastSeenAt().plus(SEEN_STEP))) {
                sessions.seen(hash, now);
            }
            return new ActiveSession(new Caller(stored.user(), origin), stored.expiresAt());
        });
    }
}
