package ua.zvernennia.ui.cards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.ui.Texts;

/**
 * What is typed over a column, understood: a fragment; {@code ^} and the beginning; {@code -} for empty, {@code *} for
 * filled; values with {@code ;} between them; over dates a range {@code 01.10..31.10}, open where a side is missing, of
 * days, months ({@code 10.2026}) or years.
 */
final class ColumnText {

    static final String START = "^";
    static final String EMPTY = "-";
    static final String FILLED = "*";
    static final String OR = ";";
    private static final String RANGE = "..";
    private static final Pattern DATE = Pattern.compile("(?:(\\d{1,2})\\.)?(?:(\\d{1,2})\\.)?(\\d{1,4})");

    private ColumnText() {}

    /** The question with what is typed as one more condition. */
    static CardQuery narrow(CardQuery query, CardColumn column, String typed, LocalDate today) {
        var text = typed.strip();
        if (text.equals(EMPTY) || text.equals(FILLED)) {
            return query.with(new CardTerm.Filled(column, text.equals(FILLED)));
        }
        if (isDate(column) && text.contains(RANGE)) {
            return range(column, text, today)
                    .map(query::with)
                    .orElseGet(() -> query.with(column, Match.FRAGMENT, text));
        }
        if (text.contains(OR)) {
            return query.with(new CardTerm.OneOf(column, values(text)));
        }
        return text.startsWith(START)
                ? query.with(column, Match.START, text.substring(START.length()))
                : query.with(column, Match.FRAGMENT, text);
    }

    /** In words, for the line under the list. */
    static String describe(CardColumn column, String typed) {
        var text = typed.strip();
        var label = CardColumns.label(column);
        if (text.equals(EMPTY)) {
            return Texts.format(Messages.ColumnText_empty, label);
        }
        if (text.equals(FILLED)) {
            return Texts.format(Messages.ColumnText_filled, label);
        }
        if (text.contains(OR)) {
            return Texts.format(Messages.ColumnText_oneOf, label, String.join(", ", values(text)));
        }
        return text.startsWith(START)
                ? Texts.format(Messages.ColumnText_starts, label, text.substring(START.length()))
                : Texts.format(Messages.CardFilter_column, label, text);
    }

    /** What to say of a range of days that is none; empty when every one can be read. */
    static Optional<String> unreadRange(Map<CardColumn, String> typed, LocalDate today) {
        return typed.entrySet().stream()
                .filter(entry -> isDate(entry.getKey()) && entry.getValue().contains(RANGE))
                .filter(entry ->
                        range(entry.getKey(), entry.getValue().strip(), today).isEmpty())
                .map(entry ->
                        Texts.format(Messages.ColumnText_noDays, CardColumns.label(entry.getKey()), entry.getValue()))
                .findFirst();
    }

    static boolean isDate(CardColumn column) {
        return column == CardColumn.REGISTERED_ON || column == CardColumn.CONTROL_DATE;
    }

    private static Set<String> values(String text) {
        return Arrays.stream(text.split(OR))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<CardTerm> range(CardColumn column, String text, LocalDate today) {
        int at = text.indexOf(RANGE);
        var from = text.substring(0, at).strip();
        var to = text.substring(at + RANGE.length()).strip();
        try {
            return Optional.of(new CardTerm.Between(
                    column,
                    from.isEmpty() ? Optional.empty() : Optional.of(day(from, today, false)),
                    to.isEmpty() ? Optional.empty() : Optional.of(day(to, today, true))));
        } catch (DateTimeException e) {
            return Optional.empty(); // still being typed
        }
    }

    /** @param last whether the last day of a month or year is meant, not the first */
    private static LocalDate day(String text, LocalDate today, boolean last) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("no date");
        }
        int tail = Integer.parseInt(parts.group(3));
        boolean year = parts.group(3).length() == 4;
        if (parts.group(1) == null) {
            if (!year) {
                throw new DateTimeException("no year");
            }
            return last ? LocalDate.of(tail, 12, 31) : LocalDate.of(tail, 1, 1);
        }
        int first = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return year ? ofMonth(YearMonth.of(tail, first), last) : LocalDate.of(today.getYear(), tail, first);
        }
        if (!year) {
            throw new DateTimeException("no year");
        }
        return LocalDate.of(tail, Integer.parseInt(parts.group(2)), first);
    }

    private static LocalDate ofMonth(YearMonth month, boolean last) {
        return last ? month.atEndOfMonth() : month.atDay(1);
    }
}
