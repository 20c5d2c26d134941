package ua.zvernennia.model.directory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list as its administrator sees it: rows as text by column, an empty text for nothing, dates in ISO 8601.
 *
 * @param name e.g. "classifiers"
 * @param columns in their order
 * @param key which columns tell one row from another
 * @param editable which columns of a stored row may be written over; what others say is history
 */
public record DictionaryTable(
        String name, List<String> columns, Set<String> key, Set<String> editable, List<Map<String, String>> rows) {

    public DictionaryTable {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        key = Set.copyOf(key);
        editable = Set.copyOf(editable);
        rows = rows.stream().map(Map::copyOf).toList();
    }
}
