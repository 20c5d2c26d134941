package ua.zvernennia.server.grpc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.feed.FeedReader;
import ua.zvernennia.server.usecase.feed.FeedSignals;

/** A feed in memory: one tombstone for each change, one transaction each. */
final class FakeFeed implements FeedReader, FeedSignals, Transactions {

    static final String EPOCH = "00000000-0000-0000-0000-0000000000ee";

    private final List<CardChange> log = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile int reads;

    void change() {
        log.add(new CardChange(CardId.random(), 1, Optional.empty()));
        watchers.forEach(Runnable::run);
    }

    int reads() {
        return reads;
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public FeedPosition position() {
        return new FeedPosition(EPOCH, log.size(), 0);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // counted by one stream
    public FeedRead read(FeedPosition after, int limit) {
        reads++;
        if (!after.epoch().equals(EPOCH)) {
            return new FeedRead.ReloadRequired(FeedRead.Reason.OTHER_EPOCH);
        }
        var now = List.copyOf(log); // a part of the list itself would break at the next change
        int from = (int) after.xid();
        int to = Math.min(now.size(), from + limit);
        return new FeedRead.Changes(
                new ChangeBatch(new FeedPosition(EPOCH, to, 0), now.subList(from, to), Instant.EPOCH));
    }

    @Override
    public int trim(Duration age) {
        return 0;
    }

    @Override
    public Duration heldBack() {
        return Duration.ZERO;
    }

    @Override
    public Subscription subscribe(Runnable wake) {
        watchers.add(wake);
        return () -> watchers.remove(wake);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
