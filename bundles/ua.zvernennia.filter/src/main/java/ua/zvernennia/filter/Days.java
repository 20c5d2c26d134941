package ua.zvernennia.filter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** Asks a question of the shown text of days, dd.MM.yyyy, once a day; of no day the text is empty. */
final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int REMEMBERED = 1 << 15;
    private static final byte PASSES = 1;
    private static final byte FAILS = 2;

    private final Predicate<String> passes;
    private final byte[] known = new byte[REMEMBERED];

    Days(Predicate<String> passes) {
        this.passes = passes;
    }

    /** Marks the rows whose day passes. */
    void mark(int[] days, Marks marks) {
        for (int row = 0; row < days.length; row++) {
            if (passes(days[row])) {
                marks.set(row);
            }
        }
    }

    private boolean passes(int day) {
        int at = day - FIRST;
        if (at < 0 || at >= REMEMBERED) {
            return passes.test(text(day));
        }
        if (known[at] == 0) {
            known[at] = passes.test(text(day)) ? PASSES : FAILS;
        }
        return known[at] == PASSES;
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
