package ua.zvernennia.server.main.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.security.Lockout;
import ua.zvernennia.server.usecase.security.LoginPolicy;
import ua.zvernennia.server.usecase.security.SessionPolicy;

/** Reads {@code sessions}, {@code passwords}, {@code lockout} and {@code second-factor}. */
final class LoginReader {

    /** A login rests that long between its steps: a new password is thought of, a telephone is fetched. */
    private static final Duration STEP = Duration.ofMinutes(10);

    private final Config config;

    LoginReader(Config config) {
        this.config = config;
    }

    LoginConfig read() {
        return new LoginConfig(
                new LoginPolicy(sessions(), lockout(), roles(), value("second-factor.issuer", config::getString), STEP),
                number("passwords.min-length"),
                duration("passwords.one-time-life"),
                number("passwords.at-a-time"),
                number("passwords.waiting"));
    }

    private SessionPolicy sessions() {
        var idle = duration("sessions.idle");
        var life = duration("sessions.life");
        if (life.compareTo(idle) < 0) {
            throw Wrong.value("sessions.life", life.toString(), "at least sessions.idle, " + idle);
        }
        return new SessionPolicy(idle, life);
    }

    private Lockout.Policy lockout() {
        int loginAfter = number("lockout.login-after");
        int addressAfter = number("lockout.address-after");
        Wrong.unlessWithin("lockout.login-after", loginAfter, 1, 100); // NIST SP 800-63B, 5.2.2: at most 100
        Wrong.unlessWithin("lockout.address-after", addressAfter, 1, 1_000_000);
        var first = duration("lockout.first-delay");
        var longest = duration("lockout.longest-delay");
        Wrong.unlessWithin("lockout.first-delay", first, Duration.ofSeconds(1), Duration.ofHours(1));
        Wrong.unlessWithin("lockout.longest-delay", longest, first, Duration.ofDays(1));
        return new Lockout.Policy(loginAfter, addressAfter, first, longest, duration("lockout.forget"));
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : value("second-factor.roles", config::getStringList)) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Wrong.value(
                            "second-factor.roles", name, "names of roles " + Arrays.toString(Role.values()))));
        }
        return roles;
    }

    private int number(String name) {
        return value(name, config::getInt);
    }

    private Duration duration(String name) {
        return value(name, config::getDuration);
    }

    private static <T> T value(String name, Function<String, T> getter) {
        try {
            return getter.apply(name);
        } catch (ConfigException e) {
            throw Wrong.value(name, "another shape", "see zvernennia-server.conf", e);
        }
    }
}
