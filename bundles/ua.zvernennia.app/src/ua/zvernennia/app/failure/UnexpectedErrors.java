package ua.zvernennia.app.failure;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;

/**
 * What nobody caught in the UI thread: written to the log, and told to the person once for each kind, instead of an act
 * that silently does nothing.
 */
public final class UnexpectedErrors {

    private static final System.Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

    /** A timer that fails every second must not bury the person in windows. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final Clock clock;
    private final Consumer<RuntimeException> told;
    private final Map<String, Instant> lately = new HashMap<>();
    private boolean telling;

    /** @param told shows it; called in the UI thread, may block there as a dialog does */
    public UnexpectedErrors(Clock clock, Consumer<RuntimeException> told) {
        this.clock = requireNonNull(clock, "clock");
        this.told = requireNonNull(told, "told");
    }

    /** From now on this display brings its failures here. */
    public void watch(Display display) {
        display.setRuntimeExceptionHandler(failure -> {
            LOG.log(Level.ERROR, "unexpected failure in the window", failure);
            if (isNew(failure)) {
                // After the event that failed: a dialog inside of it could meet the same half-done state.
                display.asyncExec(() -> tell(failure));
            }
        });
    }

    private boolean isNew(RuntimeException failure) {
        var now = clock.instant();
        var place = failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0].toString();
        var before = lately.put(failure.getClass().getName() + place, now);
        return before == null || before.plus(QUIET).isBefore(now);
    }

    private void tell(RuntimeException failure) {
        if (telling) {
            return;
        }
        telling = true;
        try {
            told.accept(failure);
        } finally {
            telling = false;
        }
    }
}
