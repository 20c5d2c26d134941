package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import ua.zvernennia.server.usecase.security.ActiveSession;

/**
 * Remembers for a moment who holds a token: otherwise every call would cost the database a second transaction. A
 * session closed here ends at once; what happens to it at another instance shows when the moment is over.
 */
public final class SessionCache implements SessionInterceptor.Authenticator {

    /** A bound against callers who send token after token; the next call simply asks again. */
    private static final int ENTRIES_MAX = 20_000;

    private final SessionInterceptor.Authenticator source;
    private final long lifeNanos;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();

    /**
     * A cache before {@code source}.
     *
     * @param life how long an answer is good
     * @param nanoTime {@link System#nanoTime}, or a test's
     */
    public SessionCache(SessionInterceptor.Authenticator source, Duration life, LongSupplier nanoTime) {
        this.source = requireNonNull(source, "source");
        this.lifeNanos = life.toNanos();
        this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    }

    @Override
    public ActiveSession session(String token, String origin) {
        var key = new Key(token, origin);
        long now = nanoTime.getAsLong();
        var known = entries.get(key);
        if (known != null && now - known.at() < lifeNanos) {
            return known.session();
        }
        var session = source.session(token, origin);
        if (entries.size() >= ENTRIES_MAX) {
            entries.clear();
        }
        entries.put(key, new Entry(session, now));
        return session;
    }

    /** How many answers are remembered, also those whose moment is over. */
    public int size() {
        return entries.size();
    }

    /** The session has ended. */
    void forget(String sessionId) {
        entries.values().removeIf(entry -> entry.session().id().equals(sessionId));
    }

    private record Key(String token, String origin) {}

    private record Entry(ActiveSession session, long at) {}
}
