package ua.zvernennia.bench.load;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.wire.FeedMapper;

/** Open windows: each follows the feed of one person and remembers the newest revision of every card it brought. */
final class Watchers implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Desk, Map<CardId, Long>> seen = new ConcurrentHashMap<>();
    private final LongAdder changes = new LongAdder();
    private final Meter meter;
    private volatile boolean closing;

    private Watchers(Meter meter) {
        this.meter = meter;
    }

    /** Opens a stream for each, from the present end of the feed on; comes back when all are there. */
    static Watchers of(List<Desk> desks, Meter meter) throws InterruptedException {
        var watchers = new Watchers(meter);
        var opened = new CountDownLatch(desks.size());
        for (var desk : new ArrayList<>(desks)) {
            watchers.threads.execute(() -> watchers.watch(desk, opened));
        }
        opened.await();
        return watchers;
    }

    /** What the window of a person has. */
    Map<Desk, Map<CardId, Long>> seen() {
        return seen;
    }

    long changes() {
        return changes.sum();
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
    }

    private void watch(Desk desk, CountDownLatch opened) {
        var mine = seen.computeIfAbsent(desk, key -> new ConcurrentHashMap<>());
        FeedPosition position;
        try {
            position = FeedMapper.fromProto(desk.client()
                    .raw()
                    .streamCards(StreamCardsRequest.getDefaultInstance())
                    .next()
                    .getPosition());
        } finally {
            opened.countDown();
        }
        while (!closing) {
            position = follow(desk, position, mine);
        }
    }

    /** Until the line is cut; the server ends long streams, and a window goes on where it was. */
    private FeedPosition follow(Desk desk, FeedPosition from, Map<CardId, Long> mine) {
        var position = from;
        try {
            var answers = desk.client()
                    .changes()
                    .watchChanges(WatchChangesRequest.newBuilder()
                            .setPosition(FeedMapper.toProto(from))
                            .build());
            while (!closing && answers.hasNext()) {
                var batch = FeedMapper.fromProto(answers.next().getBatch());
                batch.changes().forEach(change -> mine.merge(change.id(), change.revision(), Math::max));
                changes.add(batch.changes().size());
                position = batch.position();
            }
        } catch (StatusRuntimeException e) {
            if (!closing) {
                meter.failed("WatchChanges: " + e.getStatus().getCode());
            }
        }
        return position;
    }
}
