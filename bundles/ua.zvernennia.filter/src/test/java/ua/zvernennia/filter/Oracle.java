package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/** The same questions answered the slow and obvious way. */
final class Oracle {

    private final Map<CardId, CardRow> rows = new HashMap<>();
    private final Map<CardId, Long> revisions = new HashMap<>();

    void apply(CardChange change) {
        if (change.revision() < revisions.getOrDefault(change.id(), Long.MIN_VALUE)) {
            return;
        }
        revisions.put(change.id(), change.revision());
        change.row().ifPresentOrElse(row -> rows.put(row.id(), row), () -> rows.remove(change.id()));
    }

    List<CardRow> find(CardQuery query) {
        Comparator<CardRow> order = Comparator.comparing(row -> "");
        for (var sort : query.sort()) {
            var byColumn = Comparator.comparing((CardRow row) -> SortKeys.of(sort.column(), row));
            order = order.thenComparing(sort.descending() ? byColumn.reversed() : byColumn);
        }
        var natural = Comparator.comparing(CardRow::registeredOn)
                .thenComparingInt(row -> row.number().running())
                .thenComparingInt(row -> row.number().duplicate())
                .reversed()
                .thenComparing(CardRow::id);
        return rows.values().stream()
                .filter(row -> matches(row, query))
                .sorted(order.thenComparing(natural))
                .toList();
    }

    private static boolean matches(CardRow row, CardQuery query) {
        var words = new ArrayList<>(Arrays.asList(query.anywhere().strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        return words.stream()
                        .allMatch(word -> Arrays.stream(CardColumn.values()).anyMatch(column -> has(row, column, word)))
                && query.columns().entrySet().stream()
                        .allMatch(entry ->
                                has(row, entry.getKey(), entry.getValue().strip()))
                && query.overdueOn().map(row::overdueOn).orElse(true);
    }

    private static boolean has(CardRow row, CardColumn column, String fragment) {
        return fold(column, column.text(row)).contains(fold(column, fragment));
    }

    private static String fold(CardColumn column, String text) {
        var folded = text.toUpperCase(Locale.ROOT).replaceAll("[’ʼ`‘′]", "'").replaceAll("[–—]", "-");
        if (column == CardColumn.REG_NUMBER) {
            folded =
                    folded.replace('K', 'К').replace('O', 'О').replace('P', 'Р').replace('I', 'І');
        }
        return folded;
    }
}
