package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Where and how the server answers workstations.
 *
 * @param host address to bind; empty for all
 * @param port 0 for any free one
 * @param shutdownGrace how long running calls may finish after SIGTERM
 * @param maxMessage largest request, in bytes
 * @param maxCall ceiling of a unary call's deadline; a call without one gets it
 * @param heartbeat pause after which a quiet change stream says that it lives, at most 20 s by contract
 * @param maxConnectionAge after about this time (a tenth more or less) a connection is asked to reconnect
 * @param keepalive pause after which a silent connection is probed
 */
public record ListenConfig(
        String host,
        int port,
        Duration shutdownGrace,
        int maxMessage,
        Duration maxCall,
        Duration heartbeat,
        Duration maxConnectionAge,
        Duration keepalive) {

    public ListenConfig {
        requireNonNull(host, "host");
        Wrong.unlessWithin("listen.port", port, 0, 65_535);
        Wrong.unlessWithin("listen.shutdown-grace", shutdownGrace, Duration.ZERO, Duration.ofMinutes(10));
        Wrong.unlessWithin("listen.max-message", maxMessage, 64 * 1024, 64 * 1024 * 1024);
        Wrong.unlessWithin("listen.max-call", maxCall, Duration.ofSeconds(1), Duration.ofMinutes(10));
        Wrong.unlessWithin("listen.heartbeat", heartbeat, Duration.ofMillis(100), Duration.ofSeconds(20));
        Wrong.unlessWithin("listen.max-connection-age", maxConnectionAge, Duration.ofSeconds(1), Duration.ofDays(7));
        Wrong.unlessWithin("listen.keepalive", keepalive, Duration.ofSeconds(1), Duration.ofHours(2));
    }
}
