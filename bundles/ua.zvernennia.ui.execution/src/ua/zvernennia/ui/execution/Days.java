package ua.zvernennia.ui.execution;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.zvernennia.ui.Texts;

/** Days, terms and spans as people read and type them. */
final class Days {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KYIV);
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[./,\\- ](\\d{1,2})(?:[./,\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,3})");
    private static final int CENTURY = 2000;

    private Days() {}

    static String text(LocalDate day) {
        return DAY.format(day);
    }

    static String text(Instant moment) {
        return MOMENT.format(moment);
    }

    /** «29.11.2013», «29.11» of this year, «+5» for five days from today; empty for anything else. */
    static Optional<LocalDate> parse(String text, LocalDate today) {
        var ahead = AHEAD.matcher(text.strip());
        if (ahead.matches()) {
            return Optional.of(today.plusDays(Integer.parseInt(ahead.group(1))));
        }
        var typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        int year = typed.group(3) == null ? today.getYear() : Integer.parseInt(typed.group(3));
        try {
            return Optional.of(LocalDate.of(
                    year < 100 ? CENTURY + year : year,
                    Integer.parseInt(typed.group(2)),
                    Integer.parseInt(typed.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 30th of February
        }
    }

    /** How long something took, in the largest two units. */
    static String span(Duration time) {
        if (time.toDays() > 0) {
            return Texts.format(Messages.Days_days, time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? Texts.format(Messages.Days_hours, time.toHours(), time.toMinutesPart())
                : Texts.format(Messages.Days_minutes, Math.max(1, time.toMinutes()));
    }
}
