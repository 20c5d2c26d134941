package ua.zvernennia.server.usecase.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as registers write them: 06.11.2013 and 2013-11-06. */
public final class DateText {

    private static final Pattern UKRAINIAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DateText() {}

    /** Empty for anything that is no day of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        var ukrainian = UKRAINIAN.matcher(text);
        if (ukrainian.matches()) {
            return day(ukrainian.group(3), ukrainian.group(2), ukrainian.group(1));
        }
        var iso = ISO.matcher(text);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
