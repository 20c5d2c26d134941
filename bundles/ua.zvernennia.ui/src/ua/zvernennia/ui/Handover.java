package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One task from a worker to who waits for it a little; when the wait is over first, it goes another way. */
final class Handover {

    private static final Runnable GONE = () -> {};

    private final Duration patience;
    private final Consumer<Runnable> otherwise;
    private final CountDownLatch offered = new CountDownLatch(1);
    private final AtomicReference<Runnable> place = new AtomicReference<>();

    /** @param otherwise takes the task that came too late, in the worker's thread */
    Handover(Duration patience, Consumer<Runnable> otherwise) {
        this.patience = requireNonNull(patience, "patience");
        this.otherwise = requireNonNull(otherwise, "otherwise");
    }

    /** By the worker, once. */
    void offer(Runnable task) {
        if (place.compareAndSet(null, task)) {
            offered.countDown();
        } else {
            otherwise.accept(task);
        }
    }

    /** By who waits, once. */
    Optional<Runnable> take() {
        try {
            offered.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return place.compareAndSet(null, GONE) ? Optional.empty() : Optional.of(place.get());
    }
}
