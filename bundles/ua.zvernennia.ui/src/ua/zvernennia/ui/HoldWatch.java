package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread again and again whether it answers, and notes how long it did not: {@code hold <micros> <time>} in
 * the trace. Only for benchmarks and tests; without a trace nothing runs.
 */
public final class HoldWatch {

    private static final long PAUSE_MS = 2;
    private static final long NOTED_MICROS = 8_000;

    private final Display display;
    private final PaintTrace trace;
    private final Semaphore answered = new Semaphore(0);

    private HoldWatch(Display display, PaintTrace trace) {
        this.display = requireNonNull(display, "display");
        this.trace = requireNonNull(trace, "trace");
    }

    /** Watches until the display is disposed. */
    public static void start(Display display, PaintTrace trace) {
        if (trace.enabled()) {
            var watch = new HoldWatch(display, trace);
            Thread.ofPlatform().daemon().name("hold-watch").start(watch::run);
        }
    }

    private void run() {
        try {
            while (true) {
                long asked = System.nanoTime();
                display.asyncExec(answered::release);
                answered.acquire();
                long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked);
                if (micros >= NOTED_MICROS) {
                    trace.mark("hold " + micros);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SWTException e) {
            trace.mark("closed"); // the display is gone, and with it the thread to watch
        }
    }
}
