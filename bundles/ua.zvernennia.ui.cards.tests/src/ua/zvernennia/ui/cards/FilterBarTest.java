package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterBarTest {

    private final Shell shell = new Shell(Display.getDefault());
    private FilterBar bar;

    @BeforeEach
    void create() {
        shell.setLayout(new GridLayout());
        bar = new FilterBar(shell, quick -> {}, button -> {}, () -> {});
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theFieldAndTheQuickChoicesStandInOneLineWhereThereIsRoom() {
        resize(1600);
        assertTrue(bar.line().getSize().x >= 180, "field: " + bar.line().getSize().x);
        assertEquals(1, lines());
    }

    @Test
    void theQuickChoicesGoBelowTheFieldWhereThereIsNoneAndComeBack() {
        resize(760);
        assertTrue(bar.line().getSize().x >= 180, "field: " + bar.line().getSize().x);
        assertEquals(2, lines());
        resize(1600);
        assertEquals(1, lines());
    }

    private void resize(int width) {
        shell.setSize(width, 300);
        shell.layout(true, true);
        while (shell.getDisplay().readAndDispatch()) {
            // the bar heard of its new size and asked for a layout of its own, which comes with the next events
        }
    }

    private long lines() {
        var field = bar.line().getBounds();
        for (var child : bar.line().getParent().getChildren()) {
            if (child.getClass() == Composite.class) {
                return child.getLocation().y >= field.y + field.height ? 2 : 1;
            }
        }
        throw new AssertionError("no group of choices");
    }
}
