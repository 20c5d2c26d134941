package ua.zvernennia.ui.cards;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ListColumn;
import ua.zvernennia.ui.Tone;

/** How the list shows each {@link CardColumn}: labels and order of screens.md C.19, the summary hidden at first. */
final class CardColumns {

    /** Behind the number of a card whose change has not been sent yet. */
    private static final String UNSENT = " ↑";

    private CardColumns() {}

    /**
     * All columns.
     *
     * @param day asked for every cell, so a field of the part, not a clock
     * @param waiting whether something of the card has not been sent yet
     */
    static List<ListColumn<CardRow>> all(Supplier<Day> day, Predicate<CardId> waiting) {
        return Arrays.stream(CardColumn.values())
                .map(column -> new ListColumn<CardRow>(
                        column.name(),
                        label(column),
                        width(column),
                        column == CardColumn.SEQ_NO,
                        column != CardColumn.SUMMARY,
                        column == CardColumn.REG_NUMBER ? row -> number(row, waiting) : column::text,
                        tone(column, day)))
                .toList();
    }

    private static String number(CardRow row, Predicate<CardId> waiting) {
        var text = row.number().text();
        return waiting.test(row.id()) && !row.number().isAwaited() ? text + UNSENT : text;
    }

    static String label(CardColumn column) {
        return switch (column) {
            case SEQ_NO -> Messages.CardColumns_SEQ_NO;
            case REG_NUMBER -> Messages.CardColumns_REG_NUMBER;
            case REGISTERED_ON -> Messages.CardColumns_REGISTERED_ON;
            case APPLICANT -> Messages.CardColumns_APPLICANT;
            case ORGANISATION -> Messages.CardColumns_ORGANISATION;
            case CONTROL_DATE -> Messages.CardColumns_CONTROL_DATE;
            case REVIEWER -> Messages.CardColumns_REVIEWER;
            case REGION -> Messages.CardColumns_REGION;
            case SETTLEMENT -> Messages.CardColumns_SETTLEMENT;
            case PROCESSING_DISTRICT -> Messages.CardColumns_PROCESSING_DISTRICT;
            case APPEAL_DISTRICT -> Messages.CardColumns_APPEAL_DISTRICT;
            case SUMMARY -> Messages.CardColumns_SUMMARY;
        };
    }

    /** In pixels at 100 %. */
    static int width(CardColumn column) {
        return switch (column) {
            case SEQ_NO -> 62;
            case REG_NUMBER -> 108;
            case REGISTERED_ON -> 132;
            case APPLICANT -> 150;
            case ORGANISATION -> 96;
            case CONTROL_DATE -> 168;
            case REVIEWER -> 120;
            case REGION -> 72;
            case SETTLEMENT -> 82;
            case PROCESSING_DISTRICT -> 122;
            case APPEAL_DISTRICT -> 124;
            case SUMMARY -> 320;
        };
    }

    private static Function<CardRow, Tone> tone(CardColumn column, Supplier<Day> day) {
        if (column != CardColumn.CONTROL_DATE) {
            return row -> row.state().isFinal() ? Tone.MUTED : Tone.NORMAL;
        }
        return row -> {
            if (row.state().isFinal()) {
                return Tone.MUTED;
            }
            var now = day.get();
            if (row.overdueOn(now.today())) {
                return Tone.OVERDUE;
            }
            boolean soon = row.overdueOn(now.soonUntil().plusDays(1));
            return soon ? Tone.SOON : Tone.NORMAL;
        };
    }
}
