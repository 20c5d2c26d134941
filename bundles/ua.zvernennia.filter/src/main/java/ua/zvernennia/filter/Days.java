package ua.zvernennia.filter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** Asks a question of the shown text of days, once a day; of no day the text is empty. */
final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Predicate<String> passes;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Days(Predicate<String> passes) {
        this.passes = passes;
    }

    /** Marks the rows whose day passes. */
    void mark(int rows, IntUnaryOperator dayOf, Marks marks) {
        int last = 0;
        boolean passed = false;
        for (int row = 0; row < rows; row++) {
            int day = dayOf.applyAsInt(row);
            if (row == 0 || day != last) {
                last = day;
                passed = known.computeIfAbsent(day, fresh -> passes.test(text(fresh)));
            }
            if (passed) {
                marks.set(row);
            }
        }
    }

    private static String text(int day) {
        return day == Segment.NO_DATE ? "" : FORMAT.format(LocalDate.ofEpochDay(day));
    }
}
