package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;
import ua.zvernennia.model.security.Role;

/**
 * Rules of logging in that the operator may set.
 *
 * @param sessions how long a session lasts
 * @param lockout what failed tries cost
 * @param secondFactorRoles roles that must have a second factor; others may
 * @param issuer what an authenticator shows above the code
 * @param step how long a login may rest between its steps
 */
public record LoginPolicy(
        SessionPolicy sessions, Lockout.Policy lockout, Set<Role> secondFactorRoles, String issuer, Duration step) {

    public static final LoginPolicy USUAL =
            new LoginPolicy(SessionPolicy.USUAL, Lockout.Policy.USUAL, Set.of(), "Звернення", Duration.ofMinutes(5));

    public LoginPolicy {
        requireNonNull(sessions, "sessions");
        requireNonNull(lockout, "lockout");
        secondFactorRoles = Set.copyOf(secondFactorRoles);
        requireNonNull(issuer, "issuer");
        requireNonNull(step, "step");
    }
}
