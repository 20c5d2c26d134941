package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.ui.Viewport.Keep;

class ViewportTest {

    private final Display display = Display.getDefault();
    private Shell shell;
    private Viewport<NumberRows.Row> list;

    @BeforeEach
    void open() {
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 700, 500);
        list = new Viewport<>(shell, "Числа", NumberRows.COLUMNS);
        shell.open();
        Spin.settle(display);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theNativeTableHoldsOnlyTheRowsThatFit() {
        list.show(NumberRows.of(662_088), Keep.PLACE);
        Spin.settle(display);
        assertTrue(list.table().getItemCount() > 5 && list.table().getItemCount() < 40);
        assertRowsAreThoseOfTheSource(NumberRows.of(662_088));
        int last = list.table().getItemCount() - 1;
        var bounds = list.table().getItem(last).getBounds(0);
        assertTrue(bounds.y + bounds.height <= list.table().getClientArea().height, "the last row is cut");
    }

    @Test
    void theRowsAreReallyPainted() {
        list.show(NumberRows.of(45_950), Keep.PLACE);
        Spin.settle(display);
        int full = inkedPixels();
        list.show(NumberRows.of(0), Keep.PLACE);
        Spin.settle(display);
        assertTrue(full > 4 * inkedPixels(), "the table is blank");
    }

    @Test
    void anEmptyListSaysWhy() {
        list.show(NumberRows.of(0), Keep.PLACE);
        Spin.settle(display);
        int blank = inkedPixels();
        list.emptyMessage("Карток немає");
        Spin.settle(display);
        assertTrue(inkedPixels() > blank + 50);
    }

    @Test
    void whateverHappensTheRowsInViewAreThoseOfTheSource() {
        var random = new Random(20260316);
        var rows = NumberRows.of(45_950);
        list.show(rows, Keep.PLACE);
        Spin.settle(display);
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(7)) {
                case 0 -> list.scrollTo(random.nextInt(50_000) - 2_000);
                case 1 -> rows = show(NumberRows.every(1 + random.nextInt(40), 45_950, step), Keep.SELECTION);
                case 2 -> rows = show(rows.withVersion(step), Keep.PLACE);
                case 3 -> rows = show(NumberRows.of(random.nextInt(30)), Keep.SELECTION);
                case 4 -> rows = show(rows.from(random.nextInt(20_000)), Keep.PLACE);
                case 5 -> list.select(random.nextInt(45_950));
                default ->
                    press(List.of(SWT.ARROW_DOWN, SWT.ARROW_UP, SWT.PAGE_DOWN, SWT.PAGE_UP, SWT.HOME, SWT.END)
                            .get(random.nextInt(6)));
            }
            assertRowsAreThoseOfTheSource(rows);
        }
    }

    @Test
    void theSelectionIsAnIdAndComesBackWhenTheFilterIsLifted() {
        list.show(NumberRows.of(1_000), Keep.PLACE);
        list.select(501);
        list.show(NumberRows.every(2, 1_000, 0), Keep.SELECTION);
        assertEquals(Optional.empty(), list.selected());
        assertEquals(-1, list.table().getSelectionIndex());
        list.show(NumberRows.of(1_000), Keep.SELECTION);
        assertEquals(Optional.of(501), list.selected().map(NumberRows.Row::id));
        assertTrue(list.table().getSelectionIndex() >= 0, "the selected row is out of view");
        assertEquals(Texts.format(Messages.Viewport_position, 502, 1_000), list.position());
    }

    @Test
    void aChangeUnderTheEyesMovesNothing() {
        list.show(NumberRows.of(1_000).from(100), Keep.PLACE);
        list.scrollTo(300);
        var before = list.visibleRows();
        list.show(NumberRows.of(1_000), Keep.PLACE); // a hundred rows came in above
        assertEquals(before, list.visibleRows());
    }

    @Test
    void atTheUpperEndNewRowsAreSeen() {
        list.show(NumberRows.of(1_000).from(1), Keep.PLACE);
        list.select(1);
        list.show(NumberRows.of(1_000), Keep.PLACE);
        assertEquals(0, list.visibleRows().getFirst().id());
        assertEquals(Optional.of(1), list.selected().map(NumberRows.Row::id));
    }

    @Test
    void rowsAreMarkedByKeysAndStayMarkedOverAFilter() {
        var many = new Viewport<>(shell, "Числа", NumberRows.COLUMNS, true);
        var told = new ArrayList<Integer>();
        many.onMark(() -> told.add(many.marked().size()));
        shell.layout();
        Spin.settle(display);
        many.show(NumberRows.of(1_000), Keep.PLACE);
        many.select(500);
        press(many, SWT.ARROW_DOWN, SWT.SHIFT);
        press(many, SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(Set.of(500, 501, 502), many.marked());
        press(many, SWT.ARROW_UP, SWT.SHIFT);
        assertEquals(Set.of(500, 501), many.marked());
        assertEquals(2, many.table().getSelectionCount());

        many.show(NumberRows.every(2, 1_000, 0), Keep.SELECTION);
        assertEquals(Set.of(500, 501), many.marked());
        many.scrollTo(245);
        assertEquals(1, many.table().getSelectionCount(), "one of the two is odd and not shown");
        many.show(NumberRows.of(1_000), Keep.SELECTION);
        assertEquals(2, many.table().getSelectionCount());

        press(many, SWT.END, SWT.NONE);
        assertEquals(Set.of(), many.marked());
        assertEquals(List.of(2, 3, 2, 0), told);
    }

    @Test
    void allRowsAreMarkedAtOnceButNoMoreThanAnybodyWorksThrough() {
        var many = new Viewport<>(shell, "Числа", NumberRows.COLUMNS, true);
        shell.layout();
        Spin.settle(display);
        many.show(NumberRows.of(45_950), Keep.PLACE);
        many.select(7);
        press(many, 'a', SWT.MOD1);
        assertEquals(Marks.MAX, many.marked().size());
        many.clearMarks();
        press(many, ' ', SWT.NONE);
        assertEquals(Set.of(7), many.marked());
        press(many, ' ', SWT.NONE);
        assertEquals(Set.of(), many.marked());
    }

    @Test
    void aClickWithCtrlMarksOneMoreAndAPlainOneNone() {
        var many = new Viewport<>(shell, "Числа", NumberRows.COLUMNS, true);
        shell.layout();
        Spin.settle(display);
        many.show(NumberRows.of(100), Keep.PLACE);
        many.select(1);
        click(many, 3, SWT.MOD1);
        click(many, 0, SWT.MOD1);
        assertEquals(Set.of(1, 3, 0), many.marked());
        click(many, 3, SWT.MOD1);
        assertEquals(Set.of(1, 0), many.marked());
        click(many, 2, SWT.NONE);
        assertEquals(Set.of(), many.marked());
        assertEquals(Optional.of(2), many.selected().map(NumberRows.Row::id));
    }

    private static void press(Viewport<?> list, int key, int mask) {
        var event = new Event();
        event.keyCode = key;
        event.character = key < 128 ? (char) key : 0;
        event.stateMask = mask;
        list.table().notifyListeners(SWT.KeyDown, event);
    }

    private static void click(Viewport<?> list, int line, int mask) {
        var event = new Event();
        event.item = list.table().getItem(line);
        event.stateMask = mask;
        list.table().notifyListeners(SWT.Selection, event);
    }

    @Test
    void keysMoveTheSelectionThroughTheWholeList() {
        list.show(NumberRows.of(45_950), Keep.PLACE);
        Spin.settle(display);
        press(SWT.END);
        assertEquals(Optional.of(45_949), list.selected().map(NumberRows.Row::id));
        press(SWT.ARROW_DOWN);
        assertEquals(Optional.of(45_949), list.selected().map(NumberRows.Row::id));
        press(SWT.HOME);
        for (int i = 0; i < 60; i++) {
            press(SWT.ARROW_DOWN);
        }
        assertEquals(Optional.of(60), list.selected().map(NumberRows.Row::id));
        press(SWT.PAGE_DOWN);
        press(SWT.PAGE_UP);
        assertEquals(Optional.of(60), list.selected().map(NumberRows.Row::id));
        assertTrue(list.table().getSelectionIndex() >= 0);
    }

    @Test
    void theSliderAndTheWheelScroll() {
        list.show(NumberRows.of(45_950), Keep.PLACE);
        var slider = slider();
        slider.setSelection(20_000);
        slider.notifyListeners(SWT.Selection, new Event());
        assertEquals(20_000, list.visibleRows().getFirst().id());
        var wheel = new Event();
        wheel.count = -3;
        list.table().notifyListeners(SWT.MouseVerticalWheel, wheel);
        assertEquals(20_003, list.visibleRows().getFirst().id());
        assertEquals(20_003, slider.getSelection());
    }

    @Test
    void enterOpensTheSelectedRowAndTypingGoesToTheFilter() {
        var opened = new ArrayList<Integer>();
        var typed = new ArrayList<Character>();
        list.onOpen(row -> opened.add(row.id()));
        list.onType(typed::add);
        list.show(NumberRows.of(100), Keep.PLACE);
        list.select(7);
        list.scrollTo(60);
        press(SWT.CR);
        var key = new Event();
        key.character = 'ї';
        list.table().notifyListeners(SWT.KeyDown, key);
        assertEquals(List.of(7), opened);
        assertEquals(List.of('ї'), typed);
        assertFalse(key.doit);
    }

    @Test
    void columnsCanBeHiddenShownAndMovedById() {
        list.show(NumberRows.of(100), Keep.PLACE);
        var entries = List.of(
                new ColumnLayout.Entry("MORE", 111, true),
                new ColumnLayout.Entry("ID", 88, true),
                new ColumnLayout.Entry("TEXT", 200, false));
        list.arrange(new ColumnLayout(entries, List.of(new ColumnLayout.Sort("ID", true))));
        Spin.settle(display);
        assertEquals(2, list.table().getColumnCount());
        assertEquals("ще 0", list.table().getItem(0).getText(0));
        assertEquals("0", list.table().getItem(0).getText(1));
        assertEquals(SWT.DOWN, list.table().getSortDirection());
        assertEquals(entries, list.layout().columns());
        assertTrue(inkedPixels() > 500);
    }

    @Test
    void theFilterFieldsStandOverTheirColumns() {
        var row = list.withFilterRow(new FilterRow.Owner() {
            @Override
            public void changed() {}

            @Override
            public void key(org.eclipse.swt.widgets.Text field, Event event) {}
        });
        shell.layout(true, true);
        list.show(NumberRows.of(100), Keep.PLACE);
        Spin.settle(display);
        list.table().getColumn(0).setWidth(155);
        Spin.settle(display);
        int x = 0;
        for (var id : List.of("ID", "TEXT")) {
            var bounds = row.field(id).getBounds();
            assertTrue(Math.abs(bounds.x - x) <= 2, () -> id + " at " + bounds);
            x += list.table().getColumn(id.equals("ID") ? 0 : 1).getWidth();
            assertTrue(bounds.height >= 20, () -> id + " " + bounds);
        }
    }

    @Test
    void showingAMillionRowsCostsNoMoreThanShowingFew() {
        var large = NumberRows.of(662_088);
        var small = NumberRows.of(500);
        list.show(large, Keep.PLACE);
        Spin.settle(display);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            list.show(small, Keep.SELECTION);
            long start = System.nanoTime();
            list.show(large, Keep.SELECTION);
            list.scrollTo(600_000 - i);
            list.table().update();
            best = Math.min(best, System.nanoTime() - start);
        }
        long milliseconds = best / 1_000_000;
        assertTrue(milliseconds < 20, () -> milliseconds + " ms");
    }

    private NumberRows show(NumberRows rows, Keep keep) {
        list.show(rows, keep);
        return rows;
    }

    private void press(int keyCode) {
        var event = new Event();
        event.keyCode = keyCode;
        event.doit = true;
        list.table().notifyListeners(SWT.KeyDown, event);
    }

    private void assertRowsAreThoseOfTheSource(NumberRows rows) {
        var table = list.table();
        var shown = list.visibleRows();
        assertEquals(shown.size(), table.getItemCount());
        if (shown.isEmpty()) {
            assertEquals(0, rows.count());
            return;
        }
        int first = rows.indexOf(shown.getFirst().id());
        for (int line = 0; line < shown.size(); line++) {
            var expected = rows.rowAt(first + line);
            assertEquals(Integer.toString(expected.id()), table.getItem(line).getText(0));
            assertEquals(expected.text(), table.getItem(line).getText(1));
        }
        int selected =
                list.selected().map(row -> rows.indexOf(row.id()) - first).orElse(-1);
        assertEquals(selected >= 0 && selected < shown.size() ? selected : -1, table.getSelectionIndex());
    }

    private Slider slider() {
        for (Control child : list.control().getChildren()) {
            if (child instanceof Slider slider) {
                return slider;
            }
        }
        throw new AssertionError("no slider");
    }

    /** Pixels of the rows that have not the colour of the background. */
    private int inkedPixels() {
        Table table = list.table();
        var area = table.getClientArea();
        var image = new Image(display, area.width, area.height);
        var gc = new GC(table);
        gc.copyArea(image, 0, table.getHeaderHeight());
        gc.dispose();
        var data = image.getImageData();
        image.dispose();
        int background = data.getPixel(data.width / 2, data.height - table.getHeaderHeight() - 4);
        int inked = 0;
        for (int y = 0; y < data.height - table.getHeaderHeight() - 4; y++) {
            for (int x = 0; x < data.width; x++) {
                inked += data.getPixel(x, y) == background ? 0 : 1;
            }
        }
        return inked;
    }
}
