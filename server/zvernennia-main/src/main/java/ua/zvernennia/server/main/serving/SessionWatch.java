package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.grpc.SessionEnds;
import ua.zvernennia.server.usecase.security.SessionRepository.Closed;
import ua.zvernennia.server.usecase.security.Sessions;

/**
 * Carries the end of a session, wherever and however it was ended, to the edge of this instance within a second: one
 * cheap question to the database a second, which needs no connection of its own and survives every pooler.
 */
final class SessionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Looks back over transactions that were long to commit, and over a database that was away for a while. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(2);

    private final Sessions sessions;
    private final SessionEnds ends;
    private final ScheduledExecutorService rounds;
    private Set<String> told = Set.of();

    /** Nothing happens before {@link #start}. */
    SessionWatch(Sessions sessions, SessionEnds ends) {
        this.sessions = requireNonNull(sessions, "sessions");
        this.ends = requireNonNull(ends, "ends");
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("session-watch").daemon().factory());
    }

    void start() {
        rounds.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void look() {
        try {
            var seen = new HashSet<String>();
            for (var closed : sessions.closedWithin(LOOK_BACK)) {
                seen.add(closed.id());
                if (!told.contains(closed.id())) {
                    tell(closed);
                }
            }
            told = seen;
        } catch (RuntimeException e) {
            // The database is away: so is every other call, and the next round looks back far enough.
            LOG.warn("event=sessions-not-watched reason=\"{}\"", e.getMessage());
        }
    }

    private void tell(Closed closed) {
        if (closed.revoked()) {
            ends.revoked(closed.id());
        } else {
            ends.closed(closed.id());
        }
    }
}
