package ua.zvernennia.server.main.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;

/** Reads {@code mail} and {@code reminders}. */
final class MailReader {

    private final Config config;

    MailReader(Config config) {
        this.config = config;
    }

    MailConfig read() {
        var file = value("mail.password-file", config::getString);
        return new MailConfig(
                value("mail.host", config::getString),
                value("mail.port", config::getInt),
                security(value("mail.security", config::getString)),
                value("mail.user", config::getString),
                file.isBlank() ? "" : ConfigLoader.firstLine("mail.password-file", Path.of(file)),
                value("mail.from", config::getString),
                value("mail.timeout", config::getDuration),
                value("reminders.every", config::getDuration),
                time(value("reminders.not-before", config::getString)));
    }

    private static MailConfig.Security security(String text) {
        try {
            return MailConfig.Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Wrong.value("mail.security", text, "none, starttls or tls", e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Wrong.value("reminders.not-before", text, "a time like 07:00", e);
        }
    }

    private static <T> T value(String name, Function<String, T> getter) {
        try {
            return getter.apply(name);
        } catch (ConfigException e) {
            throw Wrong.value(name, "another shape", "see zvernennia-server.conf", e);
        }
    }
}
