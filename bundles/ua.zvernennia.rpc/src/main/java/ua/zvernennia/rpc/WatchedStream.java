package ua.zvernennia.rpc;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A server stream whose messages go to a receiver one by one: the next is requested when the receiver has returned. A
 * watchdog breaks a stream that says nothing, since a dead line may look like a quiet one for many minutes.
 */
final class WatchedStream<Q, S> implements ClientResponseObserver<Q, S>, ServerStream {

    private static final int CHECKS_PER_SILENCE = 6;

    private final Consumer<S> receiver;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Duration silence;
    private final ScheduledExecutorService clock;
    private volatile ClientCallStreamObserver<Q> call;
    private volatile ScheduledFuture<?> watchdog;
    private volatile long quietSince = System.nanoTime();
    private volatile boolean busy;

    WatchedStream(Consumer<S> receiver, Duration silence, ScheduledExecutorService clock) {
        this.receiver = receiver;
        this.silence = silence;
        this.clock = clock;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> requests) {
        call = requests;
        requests.disableAutoRequestWithInitial(1);
        long pause = Math.max(1, silence.toMillis() / CHECKS_PER_SILENCE);
        watchdog = clock.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onNext(S message) {
        if (end.isDone()) {
            return;
        }
        busy = true;
        try {
            receiver.accept(message);
        } catch (RuntimeException e) {
            breakOff(e);
            return;
        } finally {
            quietSince = System.nanoTime();
            busy = false;
        }
        call.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        watchdog.cancel(false);
        end.completeExceptionally(Failures.of(failure));
    }

    @Override
    public void onCompleted() {
        watchdog.cancel(false);
        end.complete(null);
    }

    @Override
    public void await() {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause());
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
        } catch (CancellationException e) {
            throw new IllegalStateException("the end of a stream is not cancelled, only completed", e);
        }
    }

    @Override
    public void cancel() {
        end.complete(null);
        call.cancel("no longer wanted", null);
    }

    private void check() {
        if (!busy && System.nanoTime() - quietSince > silence.toNanos()) {
            breakOff(new RegistryException(ErrorCode.SERVER_UNREACHABLE, "stream silent for " + silence));
        }
    }

    private void breakOff(RuntimeException reason) {
        end.completeExceptionally(reason);
        call.cancel("broken off", reason);
    }
}
