package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Sending end of a server stream: a thread that sends waits here while the receiver is behind, and for news. Made in
 * the service method itself, because gRPC takes handlers only there; used by one sending thread.
 */
final class Flow<R> {

    private final ServerCallStreamObserver<R> responses;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean gone;
    private boolean news;
    private RuntimeException ending;

    Flow(ServerCallStreamObserver<R> responses) {
        this(responses, () -> {});
    }

    /** @param onGone runs when the receiver has gone; must not block */
    Flow(ServerCallStreamObserver<R> responses, Runnable onGone) {
        this.responses = requireNonNull(responses, "responses");
        responses.setOnReadyHandler(() -> change(() -> {}));
        responses.setOnCancelHandler(() -> {
            change(() -> gone = true);
            onGone.run();
        });
    }

    /** There may be something to send. Never blocks long; any thread. */
    void wake() {
        change(() -> news = true);
    }

    /** Ends the stream with a failure at the sender's next step; any thread. */
    void end(RuntimeException reason) {
        change(() -> ending = ending == null ? reason : ending);
    }

    /**
     * Waits until the receiver takes more.
     *
     * @return false when the receiver has gone, or took nothing for {@code patience}
     */
    boolean awaitReady(Duration patience) {
        await(patience, () -> gone || ending != null || responses.isReady());
        return alive() && responses.isReady();
    }

    /** Waits for {@link #wake()}, at most for {@code pause}; returns at once when the stream is over. */
    void awaitNews(Duration pause) {
        await(pause, () -> gone || ending != null || news);
        change(() -> news = false);
    }

    /** Waits that long, news or not; returns at once when the stream is over. */
    void pause(Duration time) {
        await(time, () -> gone || ending != null);
    }

    void send(R message) {
        responses.onNext(message);
    }

    /**
     * Whether to go on.
     *
     * @throws RuntimeException what {@link #end} was given
     */
    boolean alive() {
        lock.lock();
        try {
            if (ending != null && !gone) {
                throw ending;
            }
            return !gone && !responses.isCancelled();
        } finally {
            lock.unlock();
        }
    }

    void complete() {
        if (!responses.isCancelled()) {
            responses.onCompleted();
        }
    }

    void fail(RuntimeException error) {
        if (!responses.isCancelled()) {
            responses.onError(error);
        }
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(Duration atMost, BooleanSupplier done) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !done.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gone = true;
        } finally {
            lock.unlock();
        }
    }
}
