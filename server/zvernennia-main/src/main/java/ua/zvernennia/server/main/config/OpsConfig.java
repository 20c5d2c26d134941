package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

/**
 * Where operators look: {@code /healthz} and {@code /metrics}, plain HTTP, for the inner network only.
 *
 * @param port 0 for any free one
 */
public record OpsConfig(String host, int port) {

    public OpsConfig {
        requireNonNull(host, "host");
        Wrong.unlessWithin("ops.port", port, 0, 65_535);
    }
}
