package ua.zvernennia.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/** Runs the event loop of a test until something holds; no test sleeps. */
final class Spin {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Spin() {}

    static void until(Display display, BooleanSupplier done) {
        var deadline = Instant.now().plus(LIMIT);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + LIMIT);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(5, () -> {}); // the condition may depend on time alone
                display.sleep();
            }
        }
    }

    /** Lets everything that is on its way arrive and be painted. */
    static void settle(Display display) {
        var until = Instant.now().plusMillis(150);
        until(display, () -> Instant.now().isAfter(until));
    }
}
