package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The columns of one native table: what is shown, in which order, how wide, sorted by what. Users drag borders and headers
 * and click to sort; each of that changes the {@link ColumnLayout}.
 */
final class Headers<T> {

    /** How much narrower than wanted a column may be before the list scrolls sideways. */
    private static final double SHRINK = 0.96;

    /** Height in pixels of a line of ten points at 96 dots per inch, as GTK has it; Windows has less. */
    private static final int ORDINARY_LINE = 19;

    private final Table table;
    private final Map<String, ListColumn<T>> known;
    private final ColumnLayout defaults;
    private final Runnable arranged;
    private final Runnable sorted;
    private final Map<TableColumn, Integer> widths = new HashMap<>();
    private List<ListColumn<T>> byIndex = List.of();
    private Runnable geometry = () -> {};
    private ColumnLayout layout;
    private boolean untouched = true;
    private boolean building;

    /**
     * @param arranged called after the user moved or resized a column
     * @param sorted called after the user clicked a header
     */
    Headers(Table table, List<ListColumn<T>> columns, Runnable arranged, Runnable sorted) {
        this.table = requireNonNull(table, "table");
        this.arranged = requireNonNull(arranged, "arranged");
        this.sorted = requireNonNull(sorted, "sorted");
        known = columns.stream().collect(Collectors.toMap(ListColumn::id, Function.identity()));
        defaults = ColumnLayout.of(columns, textScale());
        layout = defaults;
        build();
    }

    /** Widths of columns are meant for ordinary text; whoever needs larger letters needs wider columns too. */
    private double textScale() {
        var gc = new GC(table);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return Math.max(1, (double) height / ORDINARY_LINE);
    }

    ColumnLayout layout() {
        return layout;
    }

    ColumnLayout defaults() {
        return defaults;
    }

    String label(String id) {
        return known.get(id).label();
    }

    /** Shown columns in the order of native indexes. */
    List<ListColumn<T>> byIndex() {
        return byIndex;
    }

    /** Called whenever a column may have another place or width, whoever moved it. */
    void onGeometry(Runnable listener) {
        geometry = requireNonNull(listener, "listener");
    }

    /** Shown columns from left to right. */
    List<TableColumn> leftToRight() {
        var result = new ArrayList<TableColumn>();
        for (int index : table.getColumnOrder()) {
            result.add(table.getColumn(index));
        }
        return result;
    }

    static String id(TableColumn column) {
        return (String) column.getData();
    }

    /** Shows another layout; all rows must be filled again. */
    void show(ColumnLayout next) {
        untouched = next.equals(defaults);
        layout = next;
        build();
    }

    /** Gives columns that nobody has touched the whole width of the table. */
    void stretch(int available) {
        if (!untouched || available <= 0) {
            return;
        }
        int wanted = layout.shown().stream().mapToInt(ColumnLayout.Entry::width).sum();
        double scale = Math.max(SHRINK, (double) available / wanted);
        int left = Math.max((int) (wanted * SHRINK), available);
        var columns = leftToRight();
        for (var column : columns) {
            boolean last = column == columns.getLast();
            int width = last ? left : (int) (known.get(id(column)).width() * scale);
            left -= width;
            set(column, width);
        }
    }

    private void build() {
        building = true;
        table.removeAll();
        widths.clear();
        for (var column : table.getColumns()) {
            column.dispose();
        }
        for (var entry : layout.shown()) {
            create(entry);
        }
        building = false;
        byIndex = layout.shown().stream().map(entry -> known.get(entry.id())).toList();
        showSort();
        geometry.run();
    }

    private void create(ColumnLayout.Entry entry) {
        var definition = known.get(entry.id());
        var column = new TableColumn(table, definition.number() ? SWT.RIGHT : SWT.LEFT);
        column.setData(entry.id());
        column.setText(definition.label());
        column.setToolTipText(Texts.format(Messages.Viewport_headerTip, definition.label()));
        column.setMoveable(true);
        set(column, entry.width());
        column.addListener(SWT.Selection, this::clicked);
        column.addListener(SWT.Resize, event -> resized(column));
        column.addListener(SWT.Move, event -> moved());
    }

    private void set(TableColumn column, int width) {
        widths.put(column, width);
        if (column.getWidth() != width) {
            column.setWidth(width);
        }
    }

    private void resized(TableColumn column) {
        if (building) {
            return;
        }
        geometry.run();
        if (widths.getOrDefault(column, -1) == column.getWidth() || isFilledUp(column)) {
            return; // our own doing, or that of GTK
        }
        widths.put(column, column.getWidth());
        remember();
    }

    /** GTK gives the last column what is left of the width; that is no wish of the user. */
    private boolean isFilledUp(TableColumn column) {
        var columns = leftToRight();
        return column == columns.getLast()
                && columns.stream().mapToInt(TableColumn::getWidth).sum() >= table.getClientArea().width
                && column.getWidth() > widths.getOrDefault(column, 0);
    }

    private void moved() {
        if (building) {
            return;
        }
        geometry.run();
        if (!idsLeftToRight().equals(idsShown())) {
            remember();
        }
    }

    private void remember() {
        untouched = false;
        layout = new ColumnLayout(merged(), layout.sort());
        arranged.run();
    }

    /** What is seen now, with the hidden columns after the neighbours they had. */
    private List<ColumnLayout.Entry> merged() {
        var seen = new ArrayList<ColumnLayout.Entry>();
        for (var column : leftToRight()) {
            seen.add(new ColumnLayout.Entry(id(column), widths.getOrDefault(column, column.getWidth()), true));
        }
        var result = new ArrayList<ColumnLayout.Entry>();
        for (var entry : layout.columns()) {
            result.add(entry.shown() ? seen.removeFirst() : entry);
        }
        return result;
    }

    private List<String> idsLeftToRight() {
        return leftToRight().stream().map(Headers::id).toList();
    }

    private List<String> idsShown() {
        return layout.shown().stream().map(ColumnLayout.Entry::id).toList();
    }

    private void clicked(Event event) {
        boolean more = (event.stateMask & SWT.MOD1) != 0;
        sort(layout.clicked(id((TableColumn) event.widget), more).sort());
    }

    void sort(List<ColumnLayout.Sort> sort) {
        layout = layout.withSort(sort);
        showSort();
        sorted.run();
    }

    private void showSort() {
        var sort = layout.sort();
        table.setSortColumn(null);
        for (var column : table.getColumns()) {
            column.setText(known.get(id(column)).label());
        }
        for (int i = 0; i < sort.size(); i++) {
            var key = sort.get(i);
            for (var column : table.getColumns()) {
                if (id(column).equals(key.id())) {
                    showSort(column, key, i);
                }
            }
        }
    }

    /** A native header has one arrow: the further columns of the order carry theirs in the text. */
    private void showSort(TableColumn column, ColumnLayout.Sort key, int place) {
        if (place == 0) {
            table.setSortColumn(column);
            table.setSortDirection(key.descending() ? SWT.DOWN : SWT.UP);
        } else {
            column.setText(column.getText() + ' ' + (key.descending() ? '▾' : '▴') + (place + 1));
        }
    }
}
