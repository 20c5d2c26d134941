package ua.zvernennia.bench.feed;

import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.proto.v1.ChangesGrpc;
import ua.zvernennia.proto.v1.FeedPosition;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.proto.v1.WatchChangesResponse;

/**
 * Readers of the feed in a process of their own, so that their processor time is told apart: prints {@code OPEN} when all
 * stand, notes for each change when it came, and at the end of standard input writes the notes and prints {@code DONE}.
 */
@Command(name = "crowd", hidden = true, description = "many readers of the feed over many connections")
public final class FeedCrowd implements Callable<Integer> {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int OPENED_PER_SECOND = 200;
    private static final int ANSWER_MINUTES = 3;

    @Option(names = "--port", required = true, description = "of the server on this machine")
    private int port;

    @Option(names = "--ca", required = true, description = "PEM of the server's authority")
    private Path authority = Path.of("");

    @Option(
            names = "--readers",
            required = true,
            description = "file with a token and EPOCH:XID:SEQ a line: one stream each")
    private Path readers = Path.of("");

    @Option(names = "--connections", required = true, description = "over how many connections")
    private int connections;

    @Option(names = "--out", required = true, description = "gets pairs of half a card's id and a time in microseconds")
    private Path out = Path.of("");

    private final ConcurrentLinkedQueue<Note> notes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean closing;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var channels = new ArrayList<ManagedChannel>();
        var address = new WireClient.Address("localhost", port, authority);
        for (int i = 0; i < connections; i++) {
            channels.add(WireClient.channel(address));
        }
        openAll(channels, Files.readAllLines(readers));
        System.out.println("OPEN");
        while (System.in.read() >= 0) {
            continue; // until the bench closes it
        }
        long cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        write();
        closing = true;
        System.out.println("DONE " + cpu + ' ' + broken.get());
        channels.forEach(ManagedChannel::shutdownNow);
        return 0;
    }

    private void openAll(List<ManagedChannel> channels, List<String> lines) throws InterruptedException {
        var answered = new CountDownLatch(lines.size());
        long begun = System.nanoTime();
        for (int i = 0; i < lines.size(); i++) {
            LockSupport.parkNanos(begun + i * 1_000_000_000L / OPENED_PER_SECOND - System.nanoTime());
            var words = lines.get(i).split("[ :]");
            var headers = new Metadata();
            headers.put(AUTHORIZATION, "Bearer " + words[0]);
            var line = ClientInterceptors.intercept(
                    channels.get(i % channels.size()), MetadataUtils.newAttachHeadersInterceptor(headers));
            ChangesGrpc.newStub(line).watchChanges(request(words), new Reader(answered));
        }
        if (!answered.await(ANSWER_MINUTES, TimeUnit.MINUTES)) {
            System.err.println(answered.getCount() + " streams were not answered");
        }
    }

    private static WatchChangesRequest request(String[] words) {
        return WatchChangesRequest.newBuilder()
                .setPosition(FeedPosition.newBuilder()
                        .setEpoch(words[1])
                        .setXid(Long.parseUnsignedLong(words[2]))
                        .setSeq(Long.parseUnsignedLong(words[3])))
                .build();
    }

    private void write() throws IOException {
        try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            for (var note : notes) {
                for (long card : note.cards) {
                    file.writeLong(card);
                    file.writeLong(note.micros);
                }
            }
        }
    }

    /** @param cards first halves of their ids */
    private record Note(long micros, long[] cards) {}

    private final class Reader implements StreamObserver<WatchChangesResponse> {

        private final CountDownLatch answered;
        private final AtomicBoolean silent = new AtomicBoolean(true);
        private final AtomicBoolean whole = new AtomicBoolean(true);

        Reader(CountDownLatch answered) {
            this.answered = answered;
        }

        @Override
        public void onNext(WatchChangesResponse event) {
            answer();
            if (event.hasReloadRequired()) {
                broke("told to reload, " + event.getReloadRequired().getReason());
            }
            if (event.getBatch().getChangesCount() > 0) {
                notes.add(new Note(
                        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                        event.getBatch().getChangesList().stream()
                                .mapToLong(change ->
                                        UUID.fromString(change.getCardId()).getMostSignificantBits())
                                .toArray()));
            }
        }

        @Override
        public void onError(Throwable failure) {
            answer();
            broke(failure.getMessage());
        }

        @Override
        public void onCompleted() {
            answer();
            broke("completed");
        }

        private void broke(String why) {
            if (!closing && whole.getAndSet(false) && broken.getAndIncrement() == 0) {
                System.err.println("a stream ended: " + why);
            }
        }

        private void answer() {
            if (silent.getAndSet(false)) {
                answered.countDown();
            }
        }
    }
}
