package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Reminders and letters.
 *
 * @param host of the SMTP server; empty: no letters are sent, workstations tell all the same
 * @param security how the line is protected
 * @param user empty: without a login
 * @param password of that user; never logged
 * @param from sender's address
 * @param every how often terms are looked at
 * @param notBefore the hour of the day, in Kyiv, before which nobody is reminded
 */
public record MailConfig(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String from,
        Duration timeout,
        Duration every,
        LocalTime notBefore) {

    /** Protection of the line to the mail server. */
    public enum Security {
        /** None: for a server on the same machine, or for tests. */
        NONE,
        /** Plain first, then TLS, which must succeed. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    public MailConfig {
        requireNonNull(host, "host");
        requireNonNull(security, "security");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        requireNonNull(from, "from");
        requireNonNull(notBefore, "notBefore");
        Wrong.unlessWithin("mail.port", port, 1, 65_535);
        Wrong.unlessWithin("mail.timeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(2));
        Wrong.unlessWithin("reminders.every", every, Duration.ofMillis(100), Duration.ofDays(1));
        if (!host.isEmpty() && !from.contains("@")) {
            throw Wrong.value("mail.from", from, "an address");
        }
    }

    public boolean enabled() {
        return !host.isEmpty();
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return "MailConfig[host=" + host + ", port=" + port + ", security=" + security + ']';
    }
}
