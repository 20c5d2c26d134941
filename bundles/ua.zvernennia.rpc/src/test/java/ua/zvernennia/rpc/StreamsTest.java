package ua.zvernennia.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetCardResponse;
import ua.zvernennia.proto.v1.ReloadRequired;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.FeedMapper;

/** Deadlines, flow control, cancellation and the watchdog, through a real in-process channel. */
@Timeout(60)
class StreamsTest {

    private static final FeedPosition START = new FeedPosition(new UUID(0, 1).toString(), 1, 1);
    private static final CallTimes PATIENT = new CallTimes(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final CallTimes QUICK = new CallTimes(Duration.ofMillis(300), Duration.ofMillis(400));

    private final String name = UUID.randomUUID().toString();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private Consumer<ServerCallStreamObserver<WatchChangesResponse>> script = responses -> {};
    private Consumer<StreamObserver<GetCardResponse>> answer = responses -> {};
    private Server server;
    private GrpcRegistryClient client;

    @BeforeEach
    void start() throws IOException {
        server = InProcessServerBuilder.forName(name)
                .addService(new Feed())
                .addService(new Cards())
                .intercept(new CancelWatch())
                .build()
                .start();
        client = client(PATIENT);
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void batchesArriveInOrderAndTheEndIsSeen() {
        script = responses -> {
            for (int i = 1; i <= 3; i++) {
                responses.onNext(heartbeat(i));
            }
            responses.onCompleted();
        };
        var seen = new Recorder();
        client.watch(START, seen).await();
        assertThat(seen.positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void reloadIsAFactOfItsOwn() {
        script = responses -> {
            responses.onNext(WatchChangesResponse.newBuilder()
                    .setReloadRequired(ReloadRequired.newBuilder().setReason(ReloadRequired.Reason.REASON_OTHER_EPOCH))
                    .build());
            responses.onCompleted();
        };
        var seen = new Recorder();
        client.watch(START, seen).await();
        assertThat(seen.reloads).hasValue(1);
    }

    @Test
    void aSlowReceiverIsNotFlooded() throws InterruptedException {
        var sent = new AtomicInteger();
        script = responses -> responses.setOnReadyHandler(() -> {
            while (responses.isReady() && sent.get() < 10_000) {
                responses.onNext(heartbeat(sent.incrementAndGet()));
            }
        });
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var stream = client.watch(START, new ChangesReceiver() {
            @Override
            public void batch(ChangeBatch batch) {
                arrived.countDown();
                waitFor(release);
            }

            @Override
            public void reloadRequired() {
                throw new AssertionError("not expected");
            }
        });
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.get()).isLessThan(100);
        release.countDown();
        stream.cancel();
        stream.await();
    }

    @Test
    void cancellingEndsTheStreamOnBothSides() throws InterruptedException {
        var stream = client.watch(START, new Recorder());
        stream.cancel();
        stream.await();
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSilentStreamIsBroken() throws InterruptedException {
        try (var quick = client(QUICK)) {
            var stream = quick.watch(START, new Recorder());
            refused(stream::await, ErrorCode.SERVER_UNREACHABLE);
            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFailingReceiverEndsTheStreamWithItsReason() {
        script = responses -> responses.onNext(heartbeat(1));
        var stream = client.watch(START, new ChangesReceiver() {
            @Override
            public void batch(ChangeBatch batch) {
                throw new RegistryException(ErrorCode.CACHE_DAMAGED, "disk full");
            }

            @Override
            public void reloadRequired() {
                throw new AssertionError("not expected");
            }
        });
        refused(stream::await, ErrorCode.CACHE_DAMAGED);
    }

    @Test
    void anEndedSessionIsToldByItsCode() {
        script = responses ->
                responses.onError(ErrorCodec.toStatus(new RegistryException(ErrorCode.SESSION_ENDED, "expired")));
        refused(() -> client.watch(START, new Recorder()).await(), ErrorCode.SESSION_ENDED);
    }

    @Test
    void aCallWithoutAnAnswerEndsAtItsDeadline() {
        try (var quick = client(QUICK)) {
            refused(() -> quick.load(CardId.random()), ErrorCode.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void aServerThatGoesAwayIsUnreachableAndComesBackOnANewLine() throws IOException {
        server.shutdownNow();
        refused(() -> client.load(CardId.random()), ErrorCode.SERVER_UNREACHABLE);
        answer = responses -> responses.onError(Status.NOT_FOUND.asRuntimeException());
        awaitGone();
        server = InProcessServerBuilder.forName(name)
                .addService(new Cards())
                .build()
                .start();
        client.renewLine();
        refused(() -> client.load(CardId.random()), ErrorCode.CARD_NOT_FOUND);
    }

    private GrpcRegistryClient client(CallTimes times) {
        return new GrpcRegistryClient(
                () -> InProcessChannelBuilder.forName(name).build(), times);
    }

    private void awaitGone() {
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WatchChangesResponse heartbeat(long seq) {
        return WatchChangesResponse.newBuilder()
                .setBatch(FeedMapper.toProto(
                        new ChangeBatch(new FeedPosition(START.epoch(), 1, seq), List.of(), Instant.EPOCH)))
                .build();
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private final class Feed extends ChangesGrpc.ChangesImplBase {
        @Override
        public void watchChanges(WatchChangesRequest request, StreamObserver<WatchChangesResponse> responses) {
            script.accept((ServerCallStreamObserver<WatchChangesResponse>) responses);
        }
    }

    private final class Cards extends CardsGrpc.CardsImplBase {
        @Override
        public void getCard(GetCardRequest request, StreamObserver<GetCardResponse> responses) {
            answer.accept(responses);
        }
    }

    private final class CancelWatch implements ServerInterceptor {
        @Override
        public <Q, S> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
            var context = Context.current();
            context.addListener(ended -> cancelled.countDown(), Runnable::run);
            return Contexts.interceptCall(context, call, headers, next);
        }
    }

    private static final class Recorder implements ChangesReceiver {

        private final List<ChangeBatch> batches = new ArrayList<>();
        private final AtomicInteger reloads = new AtomicInteger();

        @Override
        public synchronized void batch(ChangeBatch batch) {
            batches.add(batch);
        }

        @Override
        public void reloadRequired() {
            reloads.incrementAndGet();
        }

        synchronized List<Long> positions() {
            return batches.stream().map(batch -> batch.position().seq()).toList();
        }
    }
}
