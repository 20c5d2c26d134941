package ua.zvernennia.filter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Asks a question of the shown text of days, dd.MM.yyyy, once a day; of no day the text is empty. */
final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Predicate<String> passes;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Days(Predicate<String> passes) {
        this.passes = passes;
    }

    /** @param day since 1970-01-01, or {@link Segment#NO_DATE} */
    boolean passes(int day) {
        return known.computeIfAbsent(day, fresh -> passes.test(text(fresh)));
    }

    private static String text(int day) {
        if (day == Segment.NO_DATE) {
            return "";
        }
        var date = LocalDate.ofEpochDay(day);
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            return FORMAT.format(date);
        }
        var text = new char[10]; // a formatter takes ten times as long, and there are a thousand days
        digits(text, 0, 2, date.getDayOfMonth());
        text[2] = '.';
        digits(text, 3, 2, date.getMonthValue());
        text[5] = '.';
        digits(text, 6, 4, date.getYear());
        return new String(text);
    }

    private static void digits(char[] text, int from, int count, int value) {
        int rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
