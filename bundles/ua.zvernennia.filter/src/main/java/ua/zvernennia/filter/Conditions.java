package ua.zvernennia.filter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;

/** A query folded once, blank parts left out. */
record Conditions(List<Needle> anywhere, Map<CardColumn, Needle> columns, Optional<LocalDate> overdueOn) {

    static Conditions of(CardQuery query) {
        var words = Arrays.stream(Folding.wide(query.anywhere()).split(" +"))
                .filter(word -> !word.isBlank())
                .map(Needle::new)
                .toList();
        var columns = new EnumMap<CardColumn, Needle>(CardColumn.class);
        query.columns().forEach((column, fragment) -> {
            var stripped = Folding.wide(fragment).strip();
            if (!stripped.isEmpty()) {
                columns.put(column, new Needle(stripped));
            }
        });
        return new Conditions(words, columns, query.overdueOn());
    }

    boolean isEmpty() {
        return anywhere.isEmpty() && columns.isEmpty() && overdueOn.isEmpty();
    }
}
