package ua.zvernennia.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedEntry;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.FeedMapper;

/**
 * A thousand streams on one log: fifty analysts who see everything, the rest executors who see what they execute. Every
 * reader gets its share and nothing else; the figures go to the report.
 */
class ThousandStreamsTest {

    private static final int STREAMS = 1_000;
    private static final int ANALYSTS = 50;
    private static final int WRITES = 300;
    private static final String UNIT = new UUID(9, 9).toString();

    private final FakeFeed feed = new FakeFeed();
    private final ConcurrentLinkedQueue<Long> lagsMicros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrong = new AtomicInteger();

    @Test
    void everyReaderGetsItsShareAndNothingElse(TestReporter reporter) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                var service = service(senders);
                var server =
                        InProcess.serving(service, new ErrorInterceptor(), new SessionInterceptor(this::session))) {
            var readers = new ArrayList<Reader>();
            for (int i = 0; i < STREAMS; i++) {
                readers.add(open(server, i));
            }
            await(() -> service.readers() == STREAMS);
            long began = System.nanoTime();
            for (int i = 0; i < WRITES; i++) {
                feed.change(entry(i));
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            await(() -> readers.stream().allMatch(Reader::complete));
            long seconds =
                    Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            assertThat(wrong).hasValue(0);
            var sorted = lagsMicros.stream().sorted().toList();
            reporter.publishEntry(
                    "feed",
                    "%d streams, %d writes/s, %d batches delivered, lag p50 %d ms, p95 %d ms"
                            .formatted(
                                    STREAMS,
                                    WRITES / seconds,
                                    sorted.size(),
                                    sorted.get(sorted.size() / 2) / 1000,
                                    sorted.get(sorted.size() * 95 / 100) / 1000));
            readers.forEach(reader -> reader.context.cancel(null));
            await(() -> service.readers() == 0);
        }
    }

    private ChangesGrpcService service(Executor senders) {
        return new ChangesGrpcService(
                new ChangeFeed(feed, feed, feed, feed, feed),
                this::session,
                new OpenStreams(),
                new EdgeConfig(
                        1_000_000,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60)),
                (changes, lag) -> {},
                senders);
    }

    /** The token is the reader's number. */
    private ActiveSession session(String token, String origin) {
        return new ActiveSession(token, new Caller(user(Integer.parseInt(token)), origin), Instant.EPOCH);
    }

    private static UserInfo user(int reader) {
        var role = reader < ANALYSTS ? Role.ANALYST : Role.EXECUTOR;
        return new UserInfo(
                id(reader),
                "u" + reader,
                "Тестова Особа",
                id(reader),
                "Посада",
                new UUID(7, reader).toString(),
                "Назва",
                role);
    }

    private Reader open(InProcess server, int number) {
        var reader = new Reader(number);
        reader.context.run(() -> ChangesGrpc.newStub(server.authorised("Bearer " + number))
                .watchChanges(
                        WatchChangesRequest.newBuilder()
                                .setPosition(FeedMapper.toProto(FakeFeed.start(user(number))))
                                .build(),
                        reader));
        return reader;
    }

    /** Registered somewhere, executed by one of the executors, in turn. */
    private static FeedEntry entry(int n) {
        var executor = executorOf(n);
        var row = new CardRow(
                CardId.random(),
                1,
                DocumentKind.APPEAL,
                CardState.IN_EXECUTION,
                new RegNumber("", "Т", n + 1, 0),
                LocalDate.of(2026, 1, 5),
                "Ткаченко І. П.",
                "Апарат",
                Optional.empty(),
                "",
                "м. Київ",
                "Київ",
                "",
                "",
                Integer.toString(executor));
        return new FeedEntry(
                n + 1,
                0,
                Instant.now(),
                row.id(),
                1,
                Optional.of(row),
                new ObjectView(
                        Confidentiality.PERSONAL,
                        Set.of(
                                Participant.unit(Involvement.REGISTRAR, UNIT),
                                Participant.position(Involvement.EXECUTOR, id(executor), UNIT))),
                List.of());
    }

    private static int executorOf(int write) {
        return ANALYSTS + write % (STREAMS - ANALYSTS);
    }

    private static String id(int n) {
        return new UUID(8, n).toString();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 60 s").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private final class Reader implements StreamObserver<WatchChangesResponse> {

        private final int number;
        private final int share;
        private final Context.CancellableContext context = Context.ROOT.withCancellation();
        private final AtomicInteger got = new AtomicInteger();

        Reader(int number) {
            this.number = number;
            int mine = 0;
            for (int i = 0; i < WRITES; i++) {
                mine += executorOf(i) == number ? 1 : 0;
            }
            this.share = number < ANALYSTS ? WRITES : mine;
        }

        boolean complete() {
            return got.get() == share;
        }

        @Override
        public void onNext(WatchChangesResponse answer) {
            var now = Instant.now();
            for (var change : answer.getBatch().getChangesList()) {
                boolean analyst = number < ANALYSTS;
                boolean mine = change.getRow().getSummary().equals(Integer.toString(number));
                boolean masked = change.getRow().getApplicant().equals("•••");
                if (analyst != masked || !analyst && !mine) {
                    wrong.incrementAndGet();
                }
            }
            if (answer.getBatch().getChangesCount() > 0) {
                var newest = answer.getBatch().getCommittedAt();
                var at = Instant.ofEpochSecond(newest.getSeconds(), newest.getNanos());
                lagsMicros.add(Duration.between(at, now).toNanos() / 1000);
            }
            got.addAndGet(answer.getBatch().getChangesCount());
        }

        @Override
        public void onError(Throwable error) {
            if (!context.isCancelled()) {
                wrong.incrementAndGet();
            }
        }

        @Override
        public void onCompleted() {
            wrong.incrementAndGet();
        }
    }
}
