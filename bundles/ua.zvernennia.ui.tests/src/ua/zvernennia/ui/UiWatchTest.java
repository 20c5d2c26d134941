package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

class UiWatchTest {

    private final Display display = Display.getDefault();

    @Test
    void waitingIsNotHolding() {
        try (var watch = new UiWatch(display, PaintTrace.ofThisProcess())) {
            Spin.settle(display);
            watch.reset();
            Spin.settle(display);
            assertTrue(watch.longestMs() < 100, () -> "held " + watch.longestMs());
        }
    }

    @Test
    void workInAListenerAndInARunnableIsHolding() {
        var shell = new Shell(display);
        try (var watch = new UiWatch(display, PaintTrace.ofThisProcess())) {
            shell.addListener(SWT.Modify, event -> work(60));
            display.asyncExec(() -> shell.notifyListeners(SWT.Modify, new Event()));
            Spin.settle(display);
            assertTrue(watch.longestMs() >= 60, () -> "held " + watch.longestMs());
            watch.reset();
            display.asyncExec(() -> work(70));
            Spin.settle(display);
            assertTrue(watch.longestMs() >= 70, () -> "held " + watch.longestMs());
        } finally {
            shell.dispose();
        }
    }

    private static void work(int milliseconds) {
        long until = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
