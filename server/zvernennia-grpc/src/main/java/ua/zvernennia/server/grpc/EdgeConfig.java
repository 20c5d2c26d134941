package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Limits of the edge.
 *
 * @param maxMessage largest request, in bytes
 * @param maxCall ceiling of a unary call's deadline
 * @param heartbeat pause after which a quiet change stream says that it lives
 * @param sessionCheck how often a stream asks whether its session is still open
 * @param patience how long a stream waits for a receiver that takes nothing
 */
public record EdgeConfig(
        int maxMessage, Duration maxCall, Duration heartbeat, Duration sessionCheck, Duration patience) {

    public EdgeConfig {
        requireNonNull(maxCall, "maxCall");
        requireNonNull(heartbeat, "heartbeat");
        requireNonNull(sessionCheck, "sessionCheck");
        requireNonNull(patience, "patience");
    }
}
