package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import ua.zvernennia.rpc.ServerStream;

/** Waits for a stream and cancels it once nobody wants it any more. */
final class StreamWatch {

    private static final long LOOK_MS = 200;

    private final ScheduledExecutorService clock;

    /** @param name of its thread */
    StreamWatch(String name) {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(requireNonNull(name, "name")).factory());
    }

    /** Blocks until the stream has ended, by itself or because {@code cancelled} says so. */
    void await(ServerStream stream, BooleanSupplier cancelled) {
        var looking = clock.scheduleWithFixedDelay(
                () -> {
                    if (cancelled.getAsBoolean()) {
                        stream.cancel();
                    }
                },
                LOOK_MS,
                LOOK_MS,
                TimeUnit.MILLISECONDS);
        try {
            stream.await();
        } finally {
            looking.cancel(false);
        }
    }

    void stop() {
        clock.shutdownNow();
    }
}
