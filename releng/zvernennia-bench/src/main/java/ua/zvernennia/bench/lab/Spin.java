package ua.zvernennia.bench.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another process does: look again and again, until a deadline. */
public final class Spin {

    private static final long PAUSE_NANOS = 2_000_000;

    private Spin() {}

    /**
     * Waits until it holds.
     *
     * @throws IllegalStateException naming {@code what}, when the deadline passes
     */
    public static void until(String what, Duration deadline, BooleanSupplier condition) {
        value(what, deadline, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    /** The first value that {@code look} finds. */
    public static <T> T value(String what, Duration deadline, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + deadline.toSeconds() + " s in vain for: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** True when nothing of the kind happens for the whole time. */
    public static boolean never(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
