package ua.zvernennia.server.usecase.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Failed logins in a row, shared by all instances of the server; called inside a transaction. */
public interface LoginFailures {

    /** Until when tries of that kind are refused; empty when they are not. */
    Optional<Instant> lockedUntil(Kind kind, String key);

    /**
     * Counts one more failure; concurrent ones are all counted.
     *
     * @param forget failures older than that no longer count
     * @return how many there are now
     */
    int failed(Kind kind, String key, Duration forget);

    void lock(Kind kind, String key, Instant until);

    /** @return false when there was nothing to forget */
    boolean forget(Kind kind, String key);

    /** Drops what no longer counts. */
    int trim(Duration older);

    /** What is counted. */
    enum Kind {
        LOGIN,
        ADDRESS
    }
}
