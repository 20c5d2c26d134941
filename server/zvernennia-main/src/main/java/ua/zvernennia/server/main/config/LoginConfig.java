package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import ua.zvernennia.server.usecase.security.LoginPolicy;

/**
 * How people log in.
 *
 * @param minPassword least length of a password that a person chooses, in characters
 * @param oneTimeLife how long a one-time password is good
 * @param hashesAtATime hashes of passwords that are computed at once, 64 MiB each
 * @param hashesWaiting logins that wait inside their call; all others are told their place
 */
public record LoginConfig(
        LoginPolicy policy, int minPassword, Duration oneTimeLife, int hashesAtATime, int hashesWaiting) {

    public LoginConfig {
        requireNonNull(policy, "policy");
        Wrong.unlessWithin("passwords.min-length", minPassword, 8, 64);
        Wrong.unlessWithin("passwords.one-time-life", oneTimeLife, Duration.ofMinutes(1), Duration.ofDays(30));
        Wrong.unlessWithin("passwords.at-a-time", hashesAtATime, 1, 64);
        Wrong.unlessWithin("passwords.waiting", hashesWaiting, 0, 1000);
        Wrong.unlessWithin("sessions.idle", policy.sessions().idle(), Duration.ofSeconds(1), Duration.ofDays(1));
        Wrong.unlessWithin("sessions.life", policy.sessions().life(), Duration.ofSeconds(1), Duration.ofDays(7));
    }
}
