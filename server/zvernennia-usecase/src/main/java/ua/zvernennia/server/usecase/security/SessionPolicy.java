package ua.zvernennia.server.usecase.security;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle unused for so long, it has ended; an open change feed alone is no use
 * @param life it ends after that in any case
 */
public record SessionPolicy(Duration idle, Duration life) {

    /** A working day; a long meeting asks for the password again. */
    public static final SessionPolicy USUAL = new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12));

    public SessionPolicy {
        if (idle.isNegative() || idle.isZero() || life.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "sessions: idle " + idle + ", life " + life + " (expected: 0 < idle <= life)");
        }
    }
}
