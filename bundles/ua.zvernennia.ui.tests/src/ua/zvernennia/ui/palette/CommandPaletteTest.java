package ua.zvernennia.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandPaletteTest {

    private final Display display = Display.getDefault();
    private final Shell parent = new Shell(display);
    private final CommandPalette palette =
            new CommandPalette(parent, List.of(entry("Нова картка"), entry("Темна тема"), entry("Про програму")));

    @AfterEach
    void close() {
        parent.dispose();
    }

    @Test
    void whatIsTypedNarrowsTheListAndEnterTakesTheChosen() {
        display.asyncExec(() -> {
            field().setText("те");
            assertEquals(1, table().getItemCount());
            field().notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertEquals(Optional.of("Темна тема"), palette.choose().map(PaletteEntry::label));
    }

    @Test
    void arrowsChooseWhileTheFieldKeepsTheFocus() {
        display.asyncExec(() -> {
            press(SWT.ARROW_UP); // from the first to the last
            assertEquals(2, table().getSelectionIndex());
            press(SWT.ARROW_DOWN);
            press(SWT.ARROW_DOWN);
            assertEquals(1, table().getSelectionIndex());
            palette.close();
        });
        assertEquals(Optional.empty(), palette.choose());
    }

    @Test
    void enterDoesNothingWhenNothingIsFound() {
        display.asyncExec(() -> {
            field().setText("друкарня");
            field().notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(0, table().getItemCount());
            palette.close();
        });
        assertEquals(Optional.empty(), palette.choose());
    }

    private void press(int key) {
        var event = new Event();
        event.keyCode = key;
        field().notifyListeners(SWT.KeyDown, event);
    }

    private Text field() {
        return assertInstanceOf(Text.class, only(Text.class));
    }

    private Table table() {
        return assertInstanceOf(Table.class, only(Table.class));
    }

    private Control only(Class<? extends Control> type) {
        return all(palette.getShell()).filter(type::isInstance).findFirst().orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> child instanceof Composite inner && !(child instanceof Table)
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }

    private static PaletteEntry entry(String label) {
        return new PaletteEntry(label, "", "", () -> {});
    }
}
