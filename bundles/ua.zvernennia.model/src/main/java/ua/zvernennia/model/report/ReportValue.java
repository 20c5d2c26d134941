package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A cell. «0» is zero, «-» does not apply, «—» cannot be computed: three different facts. */
public sealed interface ReportValue {

    /** Not applicable: «-». */
    ReportValue NOT_APPLICABLE = new Absent("-");

    /** No base to compute from: «—». */
    ReportValue NO_BASE = new Absent("\u2014");

    /** As a document shows it. */
    String text();

    static ReportValue of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static ReportValue of(String text) {
        return new Text(text);
    }

    /** A text. */
    record Text(String text) implements ReportValue {

        public Text {
            requireNonNull(text, "text");
        }
    }

    /** A number, with the decimal places it is shown with. */
    record Number(BigDecimal number) implements ReportValue {

        public Number {
            requireNonNull(number, "number");
        }

        @Override
        public String text() {
            return number.toPlainString().replace('.', ',');
        }
    }

    /** A day, shown as 24.11.2026. */
    record Day(LocalDate day) implements ReportValue {

        private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

        public Day {
            requireNonNull(day, "day");
        }

        @Override
        public String text() {
            return day.format(SHOWN);
        }
    }

    /** No value, and why, as a sign. */
    record Absent(String text) implements ReportValue {

        public Absent {
            requireNonNull(text, "text");
        }
    }
}
