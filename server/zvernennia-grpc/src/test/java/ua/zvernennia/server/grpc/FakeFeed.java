package ua.zvernennia.server.grpc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.feed.FeedEntry;
import ua.zvernennia.server.usecase.feed.FeedReader;
import ua.zvernennia.server.usecase.feed.FeedSignals;
import ua.zvernennia.server.usecase.feed.LogRead;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.OrgTree;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.RightsState;
import ua.zvernennia.server.usecase.security.Sight;

/** A feed in memory: one tombstone for each change, one transaction each. */
final class FakeFeed implements FeedReader, FeedSignals, Transactions, RightsSource, VisibleLines {

    static final String LIFE = "00000000-0000-0000-0000-0000000000ee";

    private static final ObjectView GONE = new ObjectView(Confidentiality.OPEN, Set.of());
    private static final RightsState NOBODY =
            new RightsState("1", RightsTable.defaults(), new OrgTree(List.of()), Map.of(), List.of());

    private final List<FeedEntry> log = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();

    void change() {
        change(new FeedEntry(log.size() + 1, 0, Instant.EPOCH, CardId.random(), 1, Optional.empty(), GONE, List.of()));
    }

    void change(FeedEntry entry) {
        log.add(entry);
        watchers.forEach(Runnable::run);
    }

    /** The position before everything, for that reader. */
    static FeedPosition start(UserInfo reader) {
        return new FeedPosition(
                Sight.of(NOBODY, NOBODY.subject(reader, Instant.EPOCH)).epoch(LIFE), 0, 0);
    }

    int reads() {
        return reads.get();
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public FeedPosition position() {
        return new FeedPosition(LIFE, log.size(), 0);
    }

    @Override
    public LogRead read(long xid, long seq, int limit) {
        reads.incrementAndGet();
        var now = List.copyOf(log); // a part of the list itself would break at the next change
        int from = (int) xid;
        return new LogRead.Entries(LIFE, now.subList(from, Math.min(now.size(), from + limit)), Instant.EPOCH);
    }

    @Override
    public Now current() {
        return new Now(NOBODY, Instant.EPOCH);
    }

    @Override
    public int count(Sight sight, Optional<LocalDate> from) {
        return 0;
    }

    @Override
    public List<CardRow> search(Sight sight, List<String> words, Optional<LocalDate> before, int limit) {
        return List.of();
    }

    @Override
    public List<CardRow> page(Sight sight, Optional<LocalDate> from, Optional<CardRow> after, int limit) {
        return List.of();
    }

    @Override
    public List<CardRow> previous(Sight sight, PersonName name, String phone, int limit) {
        return List.of();
    }

    @Override
    public List<CardChange> difference(Sight before, Sight now, Optional<CardId> after, int limit) {
        return List.of();
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
