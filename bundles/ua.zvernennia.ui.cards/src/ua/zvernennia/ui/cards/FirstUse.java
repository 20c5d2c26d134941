package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.api.Connection;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.Viewport;

/**
 * Notes once, for benchmarks and tests, that the list can be worked with: its rows are painted, from a warm cache or
 * after the first load.
 */
final class FirstUse {

    private final PaintTrace trace;
    private boolean noted;

    FirstUse(PaintTrace trace) {
        this.trace = requireNonNull(trace, "trace");
    }

    /** @param size all cards, whatever the filter */
    void check(Connection.Status status, int size, Viewport<?> list) {
        boolean loading = status.state() == Connection.State.LOADING;
        boolean usable = status.state() == Connection.State.ONLINE || size > 0 && !loading;
        if (trace.enabled() && !noted && usable) {
            noted = true;
            list.whenPainted(() -> trace.mark("usable"));
        }
    }
}
