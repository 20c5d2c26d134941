package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.LoginFailures.Kind;

/**
 * Makes guessing slow: after some failures in a row each further one costs a delay that doubles, for the login and for
 * the address. A login that does not exist is treated like one that does. Called inside a transaction.
 */
public final class Lockout {

    private final LoginFailures failures;
    private final RegistryClock clock;
    private final AuditLog audit;
    private final Policy policy;

    public Lockout(LoginFailures failures, RegistryClock clock, AuditLog audit, Policy policy) {
        this.failures = requireNonNull(failures, "failures");
        this.clock = requireNonNull(clock, "clock");
        this.audit = requireNonNull(audit, "audit");
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * Lets a try through, or not.
     *
     * @param login as typed, {@linkplain NewUser#normalised normalised}
     * @throws RegistryException {@link ErrorCode#LOGIN_DELAYED} with the seconds that are left
     */
    void check(String login, String address) {
        var now = clock.now();
        Stream.of(failures.lockedUntil(Kind.LOGIN, key(login)), failures.lockedUntil(Kind.ADDRESS, address))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .ifPresent(until -> {
                    // Rounded up, so that the try after the wait is not a second too early.
                    long seconds = Duration.between(now, until).plusMillis(999).toSeconds();
                    throw new RegistryException(
                            ErrorCode.LOGIN_DELAYED,
                            "login delayed after failures",
                            Map.of("seconds", Long.toString(seconds)));
                });
    }

    /** Counts a failure and begins a delay where it is due. */
    void failed(String login, Desk desk, Optional<String> userId) {
        count(Kind.LOGIN, key(login), policy.loginAfter(), desk, userId);
        count(Kind.ADDRESS, desk.address(), policy.addressAfter(), desk, userId);
    }

    /** The login is its owner's. The address stays counted: whoever guesses has an account of their own too. */
    void succeeded(String login) {
        failures.forget(Kind.LOGIN, key(login));
    }

    /** @return false when nothing was counted */
    boolean unlock(String login) {
        return failures.forget(Kind.LOGIN, key(login));
    }

    private void count(Kind kind, String key, int after, Desk desk, Optional<String> userId) {
        int failed = failures.failed(kind, key, policy.forget());
        if (failed < after) {
            return;
        }
        var delay = policy.delay(failed - after);
        failures.lock(kind, key, clock.now().plus(delay));
        audit.record(new AuditEvent(
                userId,
                Optional.empty(),
                desk.auditOrigin(),
                AuditEvent.Action.LOGIN_LOCKED,
                Optional.empty(),
                Map.of("kind", kind.name(), "failures", Integer.toString(failed), "seconds", seconds(delay))));
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    /** What was typed as the login may be a password typed into the wrong field: it is not kept. */
    private static String key(String login) {
        return HexFormat.of().formatHex(Tokens.hash(login));
    }

    /**
     * What failures cost.
     *
     * @param loginAfter failures of one login after which delays begin
     * @param addressAfter the same for one address; larger, since an office may share one
     * @param first delay after the last free failure; each further failure doubles it
     * @param longest delay
     * @param forget failures older than that no longer count
     */
    public record Policy(int loginAfter, int addressAfter, Duration first, Duration longest, Duration forget) {

        public static final Policy USUAL =
                new Policy(5, 100, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(24));

        private static final int DOUBLINGS_MAX = 20;

        public Policy {
            if (loginAfter < 1 || addressAfter < 1) {
                throw new IllegalArgumentException(
                        "lockout after " + loginAfter + ", " + addressAfter + " (expected: >= 1)");
            }
            requireNonNull(first, "first");
            requireNonNull(longest, "longest");
            requireNonNull(forget, "forget");
        }

        /** @param beyond failures beyond the last free one, 0 for the first that costs */
        Duration delay(int beyond) {
            var grown = first.multipliedBy(1L << Math.min(beyond, DOUBLINGS_MAX));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }
}
