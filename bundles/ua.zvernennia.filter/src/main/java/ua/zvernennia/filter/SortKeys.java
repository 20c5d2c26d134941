package ua.zvernennia.filter;

import java.time.LocalDate;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.RegNumber;

/** One text per row and column whose plain order is the order that people expect of the column. */
final class SortKeys {

    private static final String NO_DATE = "~"; // after every date: no deadline is the least urgent

    private SortKeys() {}

    static String of(CardColumn column, CardRow row) {
        return switch (column) {
            case SEQ_NO -> padded(row.number());
            case REG_NUMBER ->
                UkrainianOrder.key(row.number().prefix())
                        + padded(row.number())
                        + row.number().channel();
            case REGISTERED_ON -> date(row.registeredOn());
            case CONTROL_DATE -> row.controlDate().map(SortKeys::date).orElse(NO_DATE);
            case APPLICANT, ORGANISATION, REVIEWER, REGION, SETTLEMENT, PROCESSING_DISTRICT, APPEAL_DISTRICT, SUMMARY ->
                UkrainianOrder.key(column.text(row));
        };
    }

    private static String padded(RegNumber number) {
        return digits(number.running(), 9) + digits(number.duplicate(), 9);
    }

    private static String date(LocalDate day) {
        return digits(day.toEpochDay() + Integer.MAX_VALUE, 10);
    }

    private static String digits(long value, int length) {
        var text = Long.toString(value);
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
