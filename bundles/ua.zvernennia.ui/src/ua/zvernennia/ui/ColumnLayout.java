package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a user wants the columns of a list: order, widths, hidden ones, sort. Kept as one text per list and user, by column
 * id, so that a later version with other columns still understands it.
 *
 * @param columns all columns from left to right, hidden ones in their place
 * @param sort in order of weight; empty is the natural order of the list
 */
public record ColumnLayout(List<Entry> columns, List<Sort> sort) {

    private static final String SHOWN = "+";
    private static final String HIDDEN = "-";
    private static final int WIDTH_MIN = 16;
    private static final int WIDTH_MAX = 4000;

    /** @param width in pixels */
    public record Entry(String id, int width, boolean shown) {

        public Entry {
            requireNonNull(id, "id");
            width = Math.clamp(width, WIDTH_MIN, WIDTH_MAX);
        }
    }

    /** One column of a sort order. */
    public record Sort(String id, boolean descending) {

        public Sort {
            requireNonNull(id, "id");
        }
    }

    public ColumnLayout {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** What a list shows before anyone changed it. */
    public static <T> ColumnLayout of(List<ListColumn<T>> columns) {
        return of(columns, 1);
    }

    /** @param scale of the text in use to the ordinary one, 1 to 2 */
    static <T> ColumnLayout of(List<ListColumn<T>> columns, double scale) {
        return new ColumnLayout(
                columns.stream()
                        .map(column -> new Entry(column.id(), (int) Math.round(column.width() * scale), column.shown()))
                        .toList(),
                List.of());
    }

    /**
     * Reads what {@link #text()} wrote. Columns that are no more are left out, new ones come last as {@code defaults} has
     * them, and whatever is not understood is ignored: a damaged setting must not cost the list.
     */
    public static ColumnLayout parse(String text, ColumnLayout defaults) {
        var known = new LinkedHashMap<String, Entry>();
        defaults.columns.forEach(entry -> known.put(entry.id(), entry));
        var columns = new LinkedHashMap<String, Entry>();
        var sort = new ArrayList<Sort>();
        int bar = text.indexOf('|');
        for (var part : (bar < 0 ? text : text.substring(0, bar)).split(";")) {
            entry(part)
                    .filter(entry -> known.containsKey(entry.id()))
                    .ifPresent(entry -> columns.put(entry.id(), entry));
        }
        for (var part : (bar < 0 ? "" : text.substring(bar + 1)).split(";")) {
            sort(part).filter(entry -> known.containsKey(entry.id())).ifPresent(sort::add);
        }
        known.forEach(columns::putIfAbsent);
        var result = new ColumnLayout(List.copyOf(columns.values()), sort);
        return result.columns.stream().anyMatch(Entry::shown) ? result : defaults;
    }

    /** For example {@code SEQ_NO:70:+;SUMMARY:240:-|REGISTERED_ON:-}. */
    public String text() {
        return columns.stream()
                        .map(entry -> entry.id() + ':' + entry.width() + ':' + (entry.shown() ? SHOWN : HIDDEN))
                        .collect(Collectors.joining(";"))
                + sort.stream()
                        .map(entry -> entry.id() + ':' + (entry.descending() ? HIDDEN : SHOWN))
                        .collect(Collectors.joining(";", "|", ""));
    }

    public List<Entry> shown() {
        return columns.stream().filter(Entry::shown).toList();
    }

    public ColumnLayout withSort(List<Sort> other) {
        return new ColumnLayout(columns, other);
    }

    /**
     * The order after a click on a header: up, down, then out of the order.
     *
     * @param more whether the other columns of the order stay
     */
    public ColumnLayout clicked(String id, boolean more) {
        var before = sort.stream().filter(entry -> entry.id().equals(id)).findFirst();
        var next = before.isEmpty()
                ? Optional.of(new Sort(id, false))
                : before.filter(entry -> !entry.descending()).map(entry -> new Sort(id, true));
        if (!more) {
            return withSort(next.stream().toList());
        }
        var result = new ArrayList<Sort>();
        for (var entry : sort) {
            if (!entry.id().equals(id)) {
                result.add(entry);
            } else {
                next.ifPresent(result::add);
            }
        }
        if (before.isEmpty()) {
            next.ifPresent(result::add);
        }
        return withSort(result);
    }

    private static Optional<Entry> entry(String part) {
        var fields = part.split(":");
        if (fields.length != 3 || !fields[1].matches("\\d{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new Entry(fields[0], Integer.parseInt(fields[1]), fields[2].equals(SHOWN)));
    }

    private static Optional<Sort> sort(String part) {
        var fields = part.split(":");
        return fields.length == 2 ? Optional.of(new Sort(fields[0], fields[1].equals(HIDDEN))) : Optional.empty();
    }
}
