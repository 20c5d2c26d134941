package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.ui.Texts;

/**
 * What the user asked the list for: the filter line, the fields over the columns, a quick choice.
 *
 * @param anywhere as typed
 * @param columns as typed, by column; only those with something in them
 */
record CardFilter(String anywhere, Map<CardColumn, String> columns, Quick quick) {

    static final CardFilter NONE = new CardFilter("", Map.of(), Quick.ALL);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A choice that one button makes. */
    enum Quick {
        ALL,
        /** Registered on this day. */
        TODAY,
        /** Overdue on this day. */
        OVERDUE
    }

    CardFilter {
        requireNonNull(anywhere, "anywhere");
        columns = Map.copyOf(columns);
        requireNonNull(quick, "quick");
    }

    boolean isNone() {
        return anywhere.isBlank() && columns.isEmpty() && quick == Quick.ALL;
    }

    CardFilter withQuick(Quick other) {
        return new CardFilter(anywhere, columns, other);
    }

    /** The question for the filter engine; «Сьогодні» narrows what is typed over the date of registration, if anything. */
    CardQuery query(LocalDate today, List<CardSort> sort) {
        var terms = new EnumMap<CardColumn, String>(CardColumn.class);
        terms.putAll(columns);
        if (quick == Quick.TODAY) {
            terms.putIfAbsent(CardColumn.REGISTERED_ON, DATE.format(today));
        }
        return new CardQuery(
                anywhere.strip(), terms, quick == Quick.OVERDUE ? Optional.of(today) : Optional.empty(), sort);
    }

    /** The filter in words, for the line under the list; empty when there is none. */
    String describe() {
        if (isNone()) {
            return "";
        }
        var parts = new ArrayList<String>();
        if (!anywhere.isBlank()) {
            parts.add(Texts.format(Messages.CardFilter_anywhere, anywhere.strip()));
        }
        for (var column : CardColumn.values()) {
            if (columns.containsKey(column)) {
                parts.add(Texts.format(
                        Messages.CardFilter_column,
                        CardColumns.label(column),
                        columns.get(column).strip()));
            }
        }
        switch (quick) {
            case ALL -> {}
            case TODAY -> parts.add(Messages.CardFilter_today);
            case OVERDUE -> parts.add(Messages.CardFilter_overdue);
        }
        return Texts.format(Messages.CardFilter_shown, String.join(" · ", parts));
    }
}
