package ua.zvernennia.model.list;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the list shows: all terms must hold.
 *
 * @param anywhere words typed into the filter line; each must occur in some column, in any order
 * @param columns per-column fragments; a blank one is no condition
 * @param overdueOn when present, only cards that are overdue on that day
 * @param sort columns in order of weight; empty is the natural order, newest registration first, then by number
 * @param matches how the fragments of {@code columns} are compared; {@link Match#FRAGMENT} where nothing is said
 * @param terms further conditions: ranges, sets of values, empty or not, states, bands of the control date
 */
public record CardQuery(
        String anywhere,
        Map<CardColumn, String> columns,
        Optional<LocalDate> overdueOn,
        List<CardSort> sort,
        Map<CardColumn, Match> matches,
        List<CardTerm> terms) {

    public static final CardQuery EVERYTHING = new CardQuery("", Map.of(), Optional.empty(), List.of());

    public CardQuery {
        requireNonNull(anywhere, "anywhere");
        columns = Map.copyOf(columns);
        requireNonNull(overdueOn, "overdueOn");
        sort = List.copyOf(sort);
        matches = Map.copyOf(matches);
        terms = List.copyOf(terms);
    }

    /** A query of typed fragments alone. */
    public CardQuery(
            String anywhere, Map<CardColumn, String> columns, Optional<LocalDate> overdueOn, List<CardSort> sort) {
        this(anywhere, columns, overdueOn, sort, Map.of(), List.of());
    }

    /** How the column's fragment is compared. */
    public Match match(CardColumn column) {
        return matches.getOrDefault(column, Match.FRAGMENT);
    }

    /** The same with a fragment for the column. */
    public CardQuery with(CardColumn column, Match match, String fragment) {
        var texts = new EnumMap<CardColumn, String>(CardColumn.class);
        texts.putAll(columns);
        texts.put(column, fragment);
        var ways = new EnumMap<CardColumn, Match>(CardColumn.class);
        ways.putAll(matches);
        ways.put(column, match);
        return new CardQuery(anywhere, texts, overdueOn, sort, ways, terms);
    }

    /** The same with one more condition. */
    public CardQuery with(CardTerm term) {
        return new CardQuery(
                anywhere,
                columns,
                overdueOn,
                sort,
                matches,
                Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    /** The same in another order. */
    public CardQuery sortedBy(List<CardSort> order) {
        return new CardQuery(anywhere, columns, overdueOn, order, matches, terms);
    }
}
