package ua.zvernennia.server.main.testing;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.FeedMapper;

/** A reader of the change feed that keeps what it gets. */
public final class Watcher implements StreamObserver<WatchChangesResponse>, AutoCloseable {

    private final List<WatchChangesResponse> answers = new CopyOnWriteArrayList<>();
    private final Context.CancellableContext context = Context.ROOT.withCancellation();
    private volatile RegistryException failure;
    private volatile boolean completed;

    private Watcher() {}

    public static Watcher from(FeedPosition position, RegistryClient client) {
        var watcher = new Watcher();
        watcher.context.run(() -> client.changes()
                .watchChanges(
                        WatchChangesRequest.newBuilder()
                                .setPosition(FeedMapper.toProto(position))
                                .build(),
                        watcher));
        return watcher;
    }

    public List<WatchChangesResponse> answers() {
        return answers;
    }

    public RegistryException failure() {
        return failure;
    }

    public boolean completed() {
        return completed;
    }

    /** Summaries of the cards that came, in feed order. */
    public List<String> summaries() {
        return answers.stream()
                .flatMap(answer -> answer.getBatch().getChangesList().stream())
                .map(change -> change.getRow().getSummary())
                .toList();
    }

    /** Ids of the cards that the reader has of what came: lines add, tombstones take away. */
    public Set<String> shown() {
        var shown = new HashSet<String>();
        answers.stream()
                .flatMap(answer -> answer.getBatch().getChangesList().stream())
                .forEach(change -> {
                    if (change.hasRow()) {
                        shown.add(change.getCardId());
                    } else {
                        shown.remove(change.getCardId());
                    }
                });
        return shown;
    }

    @Override
    public void onNext(WatchChangesResponse answer) {
        answers.add(answer);
    }

    @Override
    public void onError(Throwable error) {
        failure = error instanceof StatusRuntimeException status
                ? ErrorCodec.fromStatus(status)
                : new RegistryException(ErrorCode.INTERNAL, "not a status", error);
    }

    @Override
    public void onCompleted() {
        completed = true;
    }

    @Override
    public void close() {
        context.cancel(null);
    }

    /** Spins until the condition holds; fails after {@code atMost}. */
    public static void await(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + atMost);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
