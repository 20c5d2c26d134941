package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.ui.ListRows;
import ua.zvernennia.ui.Viewport;

/**
 * A list that is whole in memory: sorted by its headers, with the selection kept by id.
 *
 * @param <T> a row
 */
final class ListPane<T> {

    private final Viewport<T> viewport;
    private final List<Column<T>> columns;
    private final Function<T, Object> id;
    private List<T> natural = List.of();
    private List<T> shown = List.of();
    private Consumer<Optional<T>> onSelect = row -> {};
    private Runnable onEnd = () -> {};
    private Optional<T> told = Optional.empty();
    private boolean showing;

    ListPane(Composite parent, String name, List<Column<T>> columns, Function<T, Object> id) {
        this.columns = List.copyOf(columns);
        this.id = requireNonNull(id, "id");
        viewport =
                new Viewport<>(parent, name, columns.stream().map(Column::shown).toList());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewport.control());
        viewport.onMove(this::moved);
        viewport.onSort(() -> show(natural));
    }

    Viewport<T> viewport() {
        return viewport;
    }

    /** Other rows, in their natural order. */
    void show(List<T> rows) {
        natural = List.copyOf(rows);
        showing = true;
        shown = sorted();
        viewport.show(new Rows<>(shown, id), Viewport.Keep.PLACE);
        showing = false;
        moved();
    }

    List<T> rows() {
        return natural;
    }

    Optional<T> selected() {
        return viewport.selected();
    }

    void select(Object rowId) {
        viewport.select(rowId);
    }

    /** Called with the selected row whenever it, or its content, is another one. */
    void onSelect(Consumer<Optional<T>> listener) {
        onSelect = requireNonNull(listener, "listener");
    }

    /** Called when the last row has come into view. */
    void onEnd(Runnable listener) {
        onEnd = requireNonNull(listener, "listener");
    }

    void emptyMessage(String text) {
        viewport.emptyMessage(text);
    }

    void focus() {
        viewport.table().setFocus();
    }

    private List<T> sorted() {
        var order = order();
        if (order.isEmpty()) {
            return natural;
        }
        var sorted = new ArrayList<>(natural);
        sorted.sort(order.get());
        return sorted;
    }

    private Optional<Comparator<T>> order() {
        return viewport.layout().sort().stream()
                .flatMap(sort -> columns.stream()
                        .filter(column -> column.shown().id().equals(sort.id()))
                        .map(column -> sort.descending() ? column.order().reversed() : column.order()))
                .reduce(Comparator::thenComparing);
    }

    private void moved() {
        if (showing) {
            return;
        }
        var now = viewport.selected();
        if (!Objects.equals(now, told)) {
            told = now;
            onSelect.accept(now);
        }
        var visible = viewport.visibleRows();
        if (!visible.isEmpty() && visible.getLast() == shown.getLast()) {
            onEnd.run();
        }
    }

    private static final class Rows<T> implements ListRows<T> {

        private final List<T> rows;
        private final Function<T, Object> id;
        private final Map<Object, Integer> places = new HashMap<>();

        private Rows(List<T> rows, Function<T, Object> id) {
            this.rows = rows;
            this.id = id;
            for (int i = 0; i < rows.size(); i++) {
                places.put(id.apply(rows.get(i)), i);
            }
        }

        @Override
        public int count() {
            return rows.size();
        }

        @Override
        public T rowAt(int index) {
            return rows.get(index);
        }

        @Override
        public Object idOf(T row) {
            return id.apply(row);
        }

        @Override
        public int indexOf(Object rowId) {
            return places.getOrDefault(rowId, -1);
        }
    }
}
