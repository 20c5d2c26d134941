package ua.zvernennia.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.ReloadRequired;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.FeedMapper;

class ChangeStreamTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final UserInfo USER =
            new UserInfo(ID, "registrar", "Тестова Олена", ID, "Реєстратор", ID, "Апарат", Role.REGISTRAR);
    private static final FeedPosition START = FakeFeed.start(USER);

    private final FakeFeed feed = new FakeFeed();
    private final AtomicInteger measured = new AtomicInteger();
    private final OpenStreams streams = new OpenStreams();
    private final AtomicBoolean sessionOpen = new AtomicBoolean(true);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ChangesGrpcService service = new ChangesGrpcService(
            new ChangeFeed(feed, feed, feed, feed, feed),
            this::session,
            streams,
            new EdgeConfig(
                    1_000_000,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5)),
            (changes, lag) -> measured.addAndGet(changes),
            senders);
    private final InProcess server =
            InProcess.serving(service, new ErrorInterceptor(), new SessionInterceptor(this::session));

    @AfterEach
    void stop() {
        server.close();
        service.close();
        senders.shutdownNow();
    }

    @Test
    void whatHappensArrivesInOrderAndOnce() {
        var reader = watch(START, Integer.MAX_VALUE);
        for (int i = 0; i < 1_200; i++) {
            feed.change();
        }
        await(() -> reader.changes() == 1_200);
        await(() -> measured.get() == 1_200); // counted after the message is on its way
        assertThat(reader.positions()).isSorted();
        assertThat(reader.positions().getLast()).isEqualTo(1_200);
    }

    @Test
    void aQuietStreamBeats() {
        var reader = watch(START, Integer.MAX_VALUE);
        await(() -> reader.answers.size() >= 4);
        assertThat(reader.changes()).isZero();
        assertThat(reader.answers).allMatch(answer -> answer.getBatch().hasPosition());
    }

    @Test
    void aReaderThatTakesNothingMakesTheServerReadNothing() {
        var reader = watch(START, 0);
        for (int i = 0; i < 5_000; i++) {
            feed.change();
        }
        int before = feed.reads();
        long began = System.nanoTime();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        int looks = feed.reads() - before;
        long quarters = Duration.ofNanos(System.nanoTime() - began).toMillis() / 250;
        assertThat(looks)
                .as("the tail looks four times a second, the stream never")
                .isLessThan((int) quarters + 7);
        reader.take(Integer.MAX_VALUE);
        await(() -> reader.changes() == 5_000);
    }

    @Test
    void anotherEpochEndsTheStreamWithTheReason() {
        var reader = watch(new FeedPosition(ID, 0, 0), Integer.MAX_VALUE);
        await(() -> reader.completed);
        assertThat(reader.answers.getLast().getReloadRequired().getReason())
                .isEqualTo(ReloadRequired.Reason.REASON_OTHER_EPOCH);
    }

    @Test
    void aSessionThatEndsElsewhereEndsTheStream() {
        var reader = watch(START, Integer.MAX_VALUE);
        await(() -> !reader.answers.isEmpty());
        sessionOpen.set(false);
        await(() -> reader.failure != null);
        assertThat(reader.failure.code()).isEqualTo(ErrorCode.SESSION_ENDED);
    }

    @Test
    void aSessionClosedHereEndsTheStreamAtOnce() {
        var reader = watch(START, Integer.MAX_VALUE);
        await(() -> !reader.answers.isEmpty());
        streams.sessionEnded("another", ErrorCode.SESSION_ENDED);
        streams.sessionEnded(ID, ErrorCode.SESSION_REVOKED);
        await(() -> reader.failure != null);
        assertThat(reader.failure.code()).isEqualTo(ErrorCode.SESSION_REVOKED);
    }

    @Test
    void aStoppingServerEndsItsStreams() {
        var reader = watch(START, Integer.MAX_VALUE);
        await(() -> streams.count() == 1);
        streams.stop();
        await(() -> reader.failure != null);
        assertThat(reader.failure.code()).isEqualTo(ErrorCode.SERVER_STOPPING);
        await(() -> streams.count() == 0 && service.readers() == 0);
    }

    @Test
    void aReaderWhoGoesLeavesNothingBehind() {
        var reader = watch(START, Integer.MAX_VALUE);
        await(() -> streams.count() == 1 && service.readers() == 1);
        reader.context.cancel(null);
        await(() -> streams.count() == 0 && service.readers() == 0);
    }

    private ActiveSession session(String token, String origin) {
        if (!sessionOpen.get()) {
            throw new RegistryException(ErrorCode.SESSION_ENDED, "no open session");
        }
        return new ActiveSession(ID, new Caller(USER, origin), Instant.EPOCH);
    }

    private Reader watch(FeedPosition from, int first) {
        var reader = new Reader(first);
        reader.context.run(() -> ChangesGrpc.newStub(server.authorised("Bearer good"))
                .watchChanges(
                        WatchChangesRequest.newBuilder()
                                .setPosition(FeedMapper.toProto(from))
                                .build(),
                        reader));
        return reader;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 20 s").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Takes as many messages as it says. */
    private static final class Reader implements ClientResponseObserver<WatchChangesRequest, WatchChangesResponse> {

        private final List<WatchChangesResponse> answers = new CopyOnWriteArrayList<>();
        private final Context.CancellableContext context = Context.ROOT.withCancellation();
        private final int first;
        private volatile ClientCallStreamObserver<WatchChangesRequest> call;
        private volatile RegistryException failure;
        private volatile boolean completed;

        Reader(int first) {
            this.first = first;
        }

        int changes() {
            return answers.stream()
                    .mapToInt(answer -> answer.getBatch().getChangesCount())
                    .sum();
        }

        List<Long> positions() {
            return answers.stream()
                    .map(answer -> answer.getBatch().getPosition().getXid())
                    .toList();
        }

        void take(int messages) {
            call.request(messages);
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<WatchChangesRequest> started) {
            call = started;
            started.disableAutoRequestWithInitial(first);
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
    }
}
