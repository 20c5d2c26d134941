package ua.zvernennia.server.main.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a state, with a deadline that a slow machine keeps. */
public final class Waiting {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Waiting() {}

    public static void until(BooleanSupplier state) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not reached within " + DEADLINE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
