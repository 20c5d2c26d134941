package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches that nobody holds the UI thread: notes the longest time between two moments at which it was free to take the
 * next event, and logs with a stack whatever is over {@link #LIMIT_MS}. Costs two clock readings per event and no wake-ups
 * while the window is idle.
 */
public final class UiWatch implements AutoCloseable {

    /** The bar: a longer hold is a defect. */
    public static final long LIMIT_MS = 50;

    private static final System.Logger LOG = System.getLogger(UiWatch.class.getName());
    private static final int FRAMES = 20;
    private static final long LIMIT_NS = TimeUnit.MILLISECONDS.toNanos(LIMIT_MS);

    /** Shorter holds are not worth a line in the trace. */
    private static final long NOTED_NS = TimeUnit.MILLISECONDS.toNanos(8);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display;
    private final PaintTrace trace;
    private final Thread ui;
    private final Thread monitor;
    private final Listener listener = this::boundary;
    private final ConcurrentLinkedQueue<Hold> holds = new ConcurrentLinkedQueue<>();
    private int depth;
    private volatile long since; // nanoseconds; 0 while the thread waits for events
    private volatile long longest;
    private volatile long longestCpu;
    private long sinceCpu;
    private volatile StackTraceElement[] sample = {};
    private volatile boolean closed;

    /** Starts watching; UI thread only. */
    public UiWatch(Display display, PaintTrace trace) {
        this.display = requireNonNull(display, "display");
        this.trace = requireNonNull(trace, "trace");
        ui = Thread.currentThread();
        for (int type :
                new int[] {SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch, SWT.PostExternalEventDispatch}) {
            display.addListener(type, listener);
        }
        monitor = Thread.ofPlatform().daemon().name("ui-watch").start(this::monitor);
        display.addListener(SWT.Dispose, event -> close());
        begin();
    }

    /** The longest hold since the start or the last {@link #reset()}, in milliseconds. Any thread. */
    public double longestMs() {
        return longest / 1e6;
    }

    /**
     * The same in the processor's time of the UI thread: on a machine with more work than processors the other figure also
     * counts the waiting for one. Blocking calls do not show here.
     */
    public double longestCpuMs() {
        return longestCpu / 1e6;
    }

    /** Begins anew; what runs now counts from now. UI thread only. */
    public void reset() {
        begin();
        longest = 0;
        longestCpu = 0;
    }

    @Override
    public void close() {
        closed = true;
        if (!display.isDisposed()) {
            for (int type :
                    new int[] {SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch, SWT.PostExternalEventDispatch
                    }) {
                display.removeListener(type, listener);
            }
        }
        LockSupport.unpark(monitor);
    }

    private void boundary(Event event) {
        if (event.detail == SWT.Skin) {
            return; // sent for many widgets in a row, and nothing else comes between
        }
        switch (event.type) {
            case SWT.PreEvent -> {
                if (depth++ == 0) {
                    next();
                }
            }
            case SWT.PostEvent -> {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    next();
                }
            }
            case SWT.PreExternalEventDispatch -> {
                end();
                since = 0;
            }
            case SWT.PostExternalEventDispatch -> {
                depth = 0; // also inside the loop of a dialog: what it does counts for itself
                begin();
                LockSupport.unpark(monitor);
            }
            default -> throw new IllegalStateException("event " + event.type);
        }
    }

    private void next() {
        end();
        begin();
    }

    private void begin() {
        since = Math.max(1, System.nanoTime());
        sinceCpu = THREADS.getCurrentThreadCpuTime();
    }

    private void end() {
        long start = since;
        if (start == 0) {
            return;
        }
        long held = System.nanoTime() - start;
        longest = Math.max(longest, held);
        long cpu = THREADS.getCurrentThreadCpuTime() - sinceCpu;
        if (held >= NOTED_NS) {
            trace.hold(TimeUnit.NANOSECONDS.toMicros(held), TimeUnit.NANOSECONDS.toMicros(cpu));
        }
        longestCpu = Math.max(longestCpu, cpu);
        if (held > LIMIT_NS) {
            holds.add(new Hold(held, sample));
            LockSupport.unpark(monitor);
        }
        if (sample.length > 0) {
            sample = new StackTraceElement[0];
        }
    }

    private void monitor() {
        while (!closed) {
            log();
            long start = since;
            if (start == 0) {
                LockSupport.park(this);
                continue;
            }
            LockSupport.parkNanos(this, LIMIT_NS);
            if (since == start && System.nanoTime() - start > LIMIT_NS / 2) {
                sample = ui.getStackTrace();
            }
        }
    }

    private void log() {
        for (var hold = holds.poll(); hold != null; hold = holds.poll()) {
            var text = new StringBuilder("the UI thread was held for ")
                    .append(hold.nanos / 1_000_000)
                    .append(" ms");
            Arrays.stream(hold.stack)
                    .limit(FRAMES)
                    .forEach(frame -> text.append("\n\tat ").append(frame));
            LOG.log(Level.WARNING, text.toString());
        }
    }

    private record Hold(long nanos, StackTraceElement[] stack) {}
}
