package ua.zvernennia.ui.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as a registrar types them: 06.11.2013, 6.11.13, 06112013, 6.11 of this year, «с» for today. */
public final class DateText {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[./,\\- ](\\d{1,2})(?:[./,\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})?");
    private static final int CENTURY = 2000;

    private DateText() {}

    public static String format(LocalDate date) {
        return SHOWN.format(date);
    }

    /** Empty for anything that is no date; {@code today} completes what is not typed. */
    static Optional<LocalDate> parse(String text, LocalDate today) {
        var typed = text.strip();
        if (isToday(typed)) {
            return Optional.of(today);
        }
        for (var pattern : new Pattern[] {PARTS, DIGITS}) {
            var matcher = pattern.matcher(typed);
            if (matcher.matches()) {
                return date(matcher.group(1), matcher.group(2), matcher.group(3), today);
            }
        }
        return Optional.empty();
    }

    /** «с» for «сьогодні», in either alphabet, and the whole word. */
    static boolean isToday(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT);
        return lower.equals("с") || lower.equals("c") || lower.equals("сьогодні");
    }

    private static Optional<LocalDate> date(String day, String month, String year, LocalDate today) {
        int number = year == null ? today.getYear() : Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(
                    number < 100 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 30th of February
        }
    }
}
