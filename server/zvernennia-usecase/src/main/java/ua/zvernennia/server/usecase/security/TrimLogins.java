package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Drops what logging in leaves behind: the audit keeps who was here, these tables are only for work. */
public final class TrimLogins {

    /** Ended sessions are shown to nobody; a while longer than anybody asks why their session ended. */
    static final Duration SESSIONS_KEPT = Duration.ofDays(30);

    private final LoginPorts ports;
    private final LoginPolicy policy;

    public TrimLogins(LoginPorts ports, LoginPolicy policy) {
        this.ports = requireNonNull(ports, "ports");
        this.policy = requireNonNull(policy, "policy");
    }

    /** @return how many rows went */
    public int execute() {
        return ports.transactions().inTransaction(() -> {
            var now = ports.clock().now();
            return ports.failures().trim(policy.lockout().forget())
                    + ports.steps().trim(now)
                    + ports.sessions().trim(now.minus(SESSIONS_KEPT));
        });
    }
}
