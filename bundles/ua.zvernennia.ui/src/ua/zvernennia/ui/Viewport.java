package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * The long list of this program: a native table that holds only the rows that fit, and a slider over the whole count. A
 * virtual GTK table pays for every row it might show, 0.1-76 s for a change of the filter (stack.md 1b); this one pays for
 * the forty it does show. Being native, it is what a screen reader knows.
 *
 * <p>The selection belongs to the id of a row, not to a place. UI thread only.
 *
 * @param <T> a row
 */
public final class Viewport<T> {

    /** What stays where it is when other rows are shown. */
    public enum Keep {
        /** The rows in view: the content changed under the user's eyes. At the upper end the list stays at that end. */
        PLACE,
        /** The selected row, if it is still there; else the list begins from its start: the user asked for other rows. */
        SELECTION
    }

    /**
     * The bit of a virtual table on a table of forty rows that are all filled: SWT then lets GTK take every row for as high
     * as the first, and changing all texts costs 11 ms of processor time instead of 18 (docs/adr, viewport list).
     */
    private static final int FIXED_HEIGHT = SWT.VIRTUAL;

    /** GTK measures rows in its idle time, after it has painted them for the first time. */
    private static final int VALIDATED_MS = 100;

    private final Composite area;
    private final Composite above;
    private final Table table;
    private final Slider slider;
    private final Tones tones;
    private final Headers<T> headers;
    private final Cells<T> cells;
    private final RowPitch pitch;
    private final EmptyMessage empty;
    private final Chosen<T> chosen;
    private final List<Runnable> whenPainted = new ArrayList<>();
    private ListRows<T> rows = ListRows.none();
    private int top;
    private int fits = 1;
    private boolean paintedOnce;
    private Consumer<T> onOpen = row -> {};
    private Runnable onMove = () -> {};
    private Runnable onArrange = () -> {};
    private Runnable onSort = () -> {};
    private Runnable onMark = () -> {};
    private Consumer<Character> onType = character -> {};

    /** @param name of the list, for screen readers: no one sees it */
    public Viewport(Composite parent, String name, List<ListColumn<T>> columns) {
        this(parent, name, columns, false);
    }

    /** @param many whether rows can be marked, see {@link #marked()} */
    public Viewport(Composite parent, String name, List<ListColumn<T>> columns, boolean many) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        above = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .exclude(true)
                .span(2, 1)
                .grab(true, false)
                .applyTo(above);
        var hidden = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().exclude(true).applyTo(hidden);
        hidden.setVisible(false);
        tones = new Tones(hidden);
        var label = new Label(area, SWT.NONE);
        label.setText(name);
        label.setBounds(0, 0, 0, 0);
        GridDataFactory.fillDefaults().exclude(true).applyTo(label);
        table = new Table(area, SWT.FULL_SELECTION | (many ? SWT.MULTI : SWT.SINGLE) | SWT.BORDER | FIXED_HEIGHT);
        Fields.bind(label, table);
        chosen = new Chosen<>(table, many);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table);
        slider = new Slider(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
        headers = new Headers<>(table, requireNonNull(columns, "columns"), () -> onArrange.run(), () -> onSort.run());
        cells = new Cells<>(table, tones);
        pitch = new RowPitch(table);
        empty = new EmptyMessage(table, () -> rows.count() == 0);
        listen();
    }

    private void listen() {
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.Selection, this::clicked);
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(onOpen));
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseVerticalWheel, event -> {
            scrollTo(top - event.count);
            event.doit = false;
        });
        table.addListener(SWT.Paint, event -> painted());
        slider.addListener(SWT.Selection, event -> scrollTo(slider.getSelection()));
        slider.addListener(SWT.MouseDown, event -> table.setFocus());
    }

    /** The whole list, to be laid out by the parent. */
    public Composite control() {
        return area;
    }

    /** The native table: for focus, menus and tests. Its rows belong to this class. */
    public Table table() {
        return table;
    }

    /** Adds a row of filter fields over the columns. */
    public FilterRow withFilterRow(FilterRow.Owner owner) {
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(above);
        GridLayoutFactory.fillDefaults().applyTo(above);
        var row = new FilterRow(above, table, headers, owner);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, row.height())
                .applyTo(row.control());
        return row;
    }

    /** Shows other rows; costs the same for any count. */
    public void show(ListRows<T> next, Keep keep) {
        requireNonNull(next, "next");
        int place = placeIn(next, requireNonNull(keep, "keep"));
        boolean wasEmpty = rows.count() == 0;
        rows = next;
        chosen.rows(next);
        scrollTo(place);
        if (wasEmpty || next.count() == 0) {
            table.redraw();
        }
    }

    /** What is written into an empty list. */
    public void emptyMessage(String text) {
        empty.say(text);
    }

    public Optional<T> selected() {
        return chosen.index() < 0 ? Optional.empty() : Optional.of(rows.rowAt(chosen.index()));
    }

    /** Selects the row with this id and brings it into view; remembers the id when it is not among the rows now. */
    public void select(Object id) {
        chosen.select(requireNonNull(id, "id"));
        reveal();
    }

    /**
     * Ids of the rows marked by Ctrl or Shift with the mouse, Shift, the space bar or Ctrl+A with the keys. They stay over
     * changes and filters, until another row is chosen.
     */
    public Set<Object> marked() {
        return chosen.marked();
    }

    public void clearMarks() {
        chosen.clearMarks();
        fill();
        onMark.run();
    }

    /** Where the list stands, as people read it: «рядок 120 з 45 950». */
    public String position() {
        if (rows.count() == 0) {
            return "";
        }
        return chosen.index() >= 0
                ? Texts.format(Messages.Viewport_position, chosen.index() + 1, rows.count())
                : Texts.format(Messages.Viewport_positions, top + 1, top + visible(), rows.count());
    }

    /** The rows in view, from top to bottom. */
    public List<T> visibleRows() {
        return IntStream.range(top, top + visible()).mapToObj(rows::rowAt).toList();
    }

    /** @param index 0-based; the list stops at its ends */
    public void scrollTo(int index) {
        top = Math.clamp(index, 0, Math.max(0, rows.count() - fits));
        slider.setValues(
                top,
                0,
                Math.max(1, rows.count()),
                Math.clamp(fits, 1, Math.max(1, rows.count())),
                1,
                Math.max(1, fits - 1));
        slider.setEnabled(rows.count() > fits);
        fill();
        onMove.run();
    }

    /** How the user wants the columns. */
    public ColumnLayout layout() {
        return headers.layout();
    }

    public ColumnLayout defaultLayout() {
        return headers.defaults();
    }

    /** Label of a column in the header. */
    public String label(String columnId) {
        return headers.label(columnId);
    }

    /** Shows the columns in another way; does not call {@link #onSort}. */
    public void arrange(ColumnLayout layout) {
        headers.show(layout);
        cells.reset();
        fit();
        onArrange.run();
    }

    /** Sorts as if headers had been clicked. */
    public void sort(List<ColumnLayout.Sort> sort) {
        headers.sort(sort);
    }

    public void onOpen(Consumer<T> listener) {
        onOpen = requireNonNull(listener, "listener");
    }

    public void onMove(Runnable listener) {
        onMove = requireNonNull(listener, "listener");
    }

    /** After the user moved, resized, showed or hid a column. */
    public void onArrange(Runnable listener) {
        onArrange = requireNonNull(listener, "listener");
    }

    /** After the user chose another order; see {@link #layout()}. */
    public void onSort(Runnable listener) {
        onSort = requireNonNull(listener, "listener");
    }

    /** After other rows were marked. */
    public void onMark(Runnable listener) {
        onMark = requireNonNull(listener, "listener");
    }

    /** When the user types a character into the list: the filter wants it. */
    public void onType(Consumer<Character> listener) {
        onType = requireNonNull(listener, "listener");
    }

    /** Runs once the next painting of the rows is done. */
    public void whenPainted(Runnable task) {
        whenPainted.add(requireNonNull(task, "task"));
        table.redraw();
    }

    /** Whether the header, not a row, is at this place. */
    public boolean isHeader(int displayX, int displayY) {
        return table.toControl(displayX, displayY).y < table.getHeaderHeight();
    }

    private int placeIn(ListRows<T> next, Keep keep) {
        if (keep == Keep.SELECTION) {
            int index = chosen.indexIn(next);
            return index < 0 ? 0 : index - offsetOfSelection();
        }
        for (int line = 0; top > 0 && line < visible(); line++) {
            int index = next.indexOf(rows.idOf(rows.rowAt(top + line)));
            if (index >= 0) {
                return index - line;
            }
        }
        return top;
    }

    private int offsetOfSelection() {
        int line = chosen.index() - top;
        return chosen.index() >= 0 && line >= 0 && line < fits ? line : fits / 3;
    }

    private int visible() {
        return Math.min(fits, rows.count() - top);
    }

    private void fit() {
        var client = table.getClientArea();
        headers.stretch(client.width);
        fits = Math.max(1, (client.height - table.getHeaderHeight()) / pitch.measure());
        scrollTo(top);
    }

    private void fill() {
        int first = top;
        cells.fill(headers.byIndex(), visible(), line -> rows.rowAt(first + line));
        chosen.show(top, visible());
    }

    private void clicked(Event event) {
        int line = event.item instanceof TableItem item ? table.indexOf(item) : table.getSelectionIndex();
        if (line < 0 || line >= visible()) {
            return;
        }
        chosen.click(top + line, event.stateMask);
        reveal();
        onMark.run();
    }

    private void reveal() {
        int place = top;
        if (chosen.index() >= 0) {
            place = Math.clamp(top, Math.max(0, chosen.index() - fits + 1), chosen.index());
        }
        scrollTo(place);
    }

    private void key(Event event) {
        int from = chosen.index() >= 0 ? chosen.index() : top - 1;
        int target = ListKeys.target(event, from, fits, rows.count());
        if (target != ListKeys.NOWHERE) {
            event.doit = false;
            go(target, event.stateMask);
        } else if (ListKeys.isEnter(event)) {
            event.doit = false; // GTK would open the row under its cursor, which may be another one after scrolling
            reveal();
            selected().ifPresent(onOpen);
        } else if (event.character == ' ') {
            event.doit = false; // GTK would select the row under its cursor
            marked(chosen.toggle());
        } else if (ListKeys.isSelectAll(event)) {
            event.doit = false;
            marked(chosen.markAll());
        } else if (ListKeys.isText(event)) {
            event.doit = false; // GTK would open its own search over the rows in view
            onType.accept(event.character);
        }
    }

    private void go(int target, int stateMask) {
        if (rows.count() > 0) {
            chosen.go(Math.clamp(target, 0, rows.count() - 1), stateMask);
            reveal();
            onMark.run();
        }
    }

    private void marked(boolean changed) {
        if (changed) {
            fill();
            onMark.run();
        }
    }

    private void painted() {
        if (tones.changed()) {
            area.getDisplay().asyncExec(this::recolour);
        } else if (pitch.isOutdated()) {
            area.getDisplay().asyncExec(this::refit);
        } else if (!paintedOnce && table.getItemCount() > 1) {
            paintedOnce = true;
            area.getDisplay().timerExec(VALIDATED_MS, this::refit);
        }
        var tasks = List.copyOf(whenPainted);
        whenPainted.clear();
        tasks.forEach(Runnable::run);
    }

    private void refit() {
        if (!table.isDisposed() && pitch.isOutdated()) {
            fit();
        }
    }

    private void recolour() {
        if (!table.isDisposed()) {
            cells.reset();
            fill();
        }
    }
}
