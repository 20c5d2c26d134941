package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.CardTerm;
import ua.zvernennia.model.list.DueBand;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.ui.Texts;

/**
 * What the user asked the list for: the filter line, the fields over the columns, a quick choice.
 *
 * @param anywhere as typed
 * @param columns as typed, by column; only those with something in them
 * @param states only cards in one of them; empty for any
 */
record CardFilter(String anywhere, Map<CardColumn, String> columns, Quick quick, Set<CardState> states) {

    static final CardFilter NONE = new CardFilter("", Map.of(), Quick.ALL);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A choice that one button makes. */
    enum Quick {
        ALL,
        /** Registered on this day. */
        TODAY,
        /** «Розглядає» is who is logged in. */
        MINE,
        /** Open, with a control date. */
        CONTROLLED,
        /** Overdue on this day. */
        OVERDUE,
        /** The control date is near. */
        SOON,
        /** Nobody considers it yet. */
        UNASSIGNED
    }

    CardFilter {
        requireNonNull(anywhere, "anywhere");
        columns = Map.copyOf(columns);
        requireNonNull(quick, "quick");
        states = Set.copyOf(states);
    }

    CardFilter(String anywhere, Map<CardColumn, String> columns, Quick quick) {
        this(anywhere, columns, quick, Set.of());
    }

    boolean isNone() {
        return anywhere.isBlank() && columns.isEmpty() && quick == Quick.ALL && states.isEmpty();
    }

    CardFilter withQuick(Quick other) {
        return new CardFilter(anywhere, columns, other, states);
    }

    CardFilter withStates(Set<CardState> others) {
        return new CardFilter(anywhere, columns, quick, others);
    }

    /** @param typed over the column; empty for nothing */
    CardFilter with(CardColumn column, String typed) {
        var others = new EnumMap<CardColumn, String>(CardColumn.class);
        others.putAll(columns);
        others.remove(column);
        if (!typed.isEmpty()) {
            others.put(column, typed);
        }
        return new CardFilter(anywhere, others, quick, states);
    }

    /**
     * The question for the filter engine; «Сьогодні» narrows what is typed over the date of registration, if anything.
     *
     * @param me who is logged in, as the column «Розглядає» shows people
     */
    CardQuery query(Day day, String me, List<CardSort> sort) {
        var today = day.today();
        var query = new CardQuery(anywhere.strip(), Map.of(), Optional.empty(), sort);
        for (var column : CardColumn.values()) {
            if (columns.containsKey(column)) {
                query = ColumnText.narrow(query, column, columns.get(column), today);
            }
        }
        if (!states.isEmpty()) {
            query = query.with(new CardTerm.InState(states));
        }
        return switch (quick) {
            case ALL -> query;
            case TODAY ->
                columns.containsKey(CardColumn.REGISTERED_ON)
                        ? query
                        : query.with(CardColumn.REGISTERED_ON, Match.FRAGMENT, DATE.format(today));
            case MINE -> query.with(new CardTerm.OneOf(CardColumn.REVIEWER, Set.of(me)));
            case CONTROLLED ->
                query.with(new CardTerm.Due(EnumSet.complementOf(EnumSet.of(DueBand.NO_DATE)), today, day.soonUntil()));
            case OVERDUE ->
                new CardQuery(
                        query.anywhere(), query.columns(), Optional.of(today), sort, query.matches(), query.terms());
            case SOON -> query.with(new CardTerm.Due(Set.of(DueBand.SOON), today, day.soonUntil()));
            case UNASSIGNED -> query.with(new CardTerm.Filled(CardColumn.REVIEWER, false));
        };
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
                parts.add(ColumnText.describe(column, columns.get(column)));
            }
        }
        if (!states.isEmpty()) {
            parts.add(states.stream().sorted().map(States::text).collect(Collectors.joining(", ")));
        }
        switch (quick) {
            case ALL -> {}
            case TODAY -> parts.add(Messages.CardFilter_today);
            case MINE -> parts.add(Messages.CardFilter_mine);
            case CONTROLLED -> parts.add(Messages.CardFilter_controlled);
            case OVERDUE -> parts.add(Messages.CardFilter_overdue);
            case SOON -> parts.add(Messages.CardFilter_soon);
            case UNASSIGNED -> parts.add(Messages.CardFilter_unassigned);
        }
        return Texts.format(Messages.CardFilter_shown, String.join(" · ", parts));
    }
}
