package ua.zvernennia.model.list;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the list shows: all terms must hold.
 *
 * @param anywhere words typed into the filter line; each must occur in some column, in any order
 * @param columns per-column fragments
 * @param overdueOn when present, only cards that are overdue on that day
 * @param sort columns in order of weight; empty is the natural order, newest registration first, then by number
 */
public record CardQuery(
        String anywhere, Map<CardColumn, String> columns, Optional<LocalDate> overdueOn, List<CardSort> sort) {

    public static final CardQuery EVERYTHING = new CardQuery("", Map.of(), Optional.empty(), List.of());

    public CardQuery {
        requireNonNull(anywhere, "anywhere");
        columns = Map.copyOf(columns);
        requireNonNull(overdueOn, "overdueOn");
        sort = List.copyOf(sort);
    }
}
