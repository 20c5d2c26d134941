package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * The end of the log in memory: one reader for all streams of this server. It wakes those whom an entry concerns, and
 * everybody when rights change, be it by a write or by the arrival of a date. Streams take from it what they may see at
 * their own pace; one that falls behind its beginning reads the database again. Nothing is kept for a slow reader.
 *
 * @param <E> an encoded change
 */
public final class FeedTail<E> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);

    /** Entries in memory: minutes of the busiest hour. */
    private static final int KEPT = 20_000;

    private static final int READ = 2_000;
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Transactions transactions;
    private final FeedReader reader;
    private final RightsSource source;
    private final Function<CardChange, E> encoder;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<Set<Sight.Clause>, SightGroup> groups = new ConcurrentHashMap<>();
    private final Readers readers = new Readers();
    private final FeedSignals.Subscription subscription;
    private final Thread thread;

    private final ArrayDeque<TailEntry<E>> entries = new ArrayDeque<>(); // guarded by itself
    private Mark beginning; // guarded by entries
    private Mark end; // guarded by entries
    private volatile Optional<Known> known = Optional.empty();

    public FeedTail(
            Transactions transactions,
            FeedReader reader,
            FeedSignals signals,
            RightsSource source,
            Function<CardChange, E> encoder) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.reader = requireNonNull(reader, "reader");
        this.source = requireNonNull(source, "source");
        this.encoder = requireNonNull(encoder, "encoder");
        this.subscription = signals.subscribe(news::release);
        this.thread = Thread.ofPlatform().name("feed-tail").daemon().start(this::follow);
    }

    @Override
    public void close() {
        closing.countDown();
        subscription.close();
        thread.interrupt();
    }

    /** How many streams are served. */
    public int readers() {
        return readers.count();
    }

    /** What rights were when last looked at, with the time gone by since; empty before the first look. */
    Optional<RightsSource.Now> rights() {
        return known.map(Known::now);
    }

    /** A state of the rights that somebody has just read. */
    void offer(RightsSource.Now now) {
        var last = known;
        if (last.isEmpty() || last.get().read().at().isBefore(now.at())) {
            known = Optional.of(new Known(now, System.nanoTime()));
        }
    }

    SightGroup group(Sight sight) {
        return groups.computeIfAbsent(sight.shared(), SightGroup::new);
    }

    /** Wakes {@code wake} until closed, when something may concern a reader of that sight. */
    Readers.Reader watch(SightGroup group, Set<Sight.Clause> own, Runnable wake) {
        return readers.add(group, own, wake);
    }

    /** Everything after a position, to the end; empty when the position lies before what is kept. */
    Optional<Stretch<E>> after(long xid, long seq) {
        var from = new Mark(xid, seq, "");
        synchronized (entries) {
            if (end == null || from.compareTo(beginning) < 0) {
                return Optional.empty();
            }
            var found = new ArrayList<TailEntry<E>>();
            var newestFirst = entries.descendingIterator();
            while (newestFirst.hasNext()) {
                var entry = newestFirst.next();
                if (Mark.of(entry.entry(), "").compareTo(from) <= 0) {
                    break;
                }
                found.add(entry);
            }
            return Optional.of(new Stretch<>(found.reversed(), from.compareTo(end) > 0 ? from.in(end.life()) : end));
        }
    }

    private void follow() {
        while (closing.getCount() > 0) {
            try {
                look();
                if (news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (closing.getCount() > 0) { // the database may be closed a moment before this thread hears of it
                    LOG.warn("event=feed-tail-not-read", e);
                }
                pause();
            }
        }
    }

    private void look() {
        boolean more = true;
        while (more && closing.getCount() > 0) {
            var from = end();
            var before = rights();
            var read = transactions.inTransaction(Job.UPKEEP, () -> {
                offer(source.current());
                return from.isEmpty()
                        ? null
                        : reader.read(from.get().xid(), from.get().seq(), READ);
            });
            var fresh = take(read);
            more = fresh.size() == READ;
            wake(fresh);
            if (before.isPresent() && rightsChanged(before.get(), rights().orElseThrow())) {
                readers.wakeAll();
            }
        }
    }

    /** A clock job: dates arrive without any write. */
    private static boolean rightsChanged(RightsSource.Now before, RightsSource.Now now) {
        return before.state() != now.state()
                || before.state()
                        .nextChangeAfter(before.at())
                        .filter(moment -> !moment.isAfter(now.at()))
                        .isPresent();
    }

    private Optional<Mark> end() {
        synchronized (entries) {
            return Optional.ofNullable(end);
        }
    }

    private List<TailEntry<E>> take(LogRead read) {
        if (read instanceof LogRead.Entries log) {
            var fresh = log.entries().stream()
                    .map(entry -> new TailEntry<>(entry, encoder))
                    .toList();
            append(fresh, log.life());
            return fresh;
        }
        begin(transactions.inTransaction(reader::position));
        return List.of();
    }

    private void begin(FeedPosition at) {
        synchronized (entries) {
            entries.clear();
            end = new Mark(at.xid(), at.seq(), at.epoch());
            beginning = end;
        }
        readers.wakeAll();
    }

    private void append(List<TailEntry<E>> fresh, String life) {
        synchronized (entries) {
            if (!life.equals(end.life())) { // restored under our feet
                entries.clear();
                end = null;
                return;
            }
            fresh.forEach(entry -> {
                entries.add(entry);
                end = Mark.of(entry.entry(), life);
            });
            while (entries.size() > KEPT) {
                beginning = Mark.of(entries.poll().entry(), life);
            }
        }
    }

    private void wake(Collection<TailEntry<E>> fresh) {
        var concerned = new HashSet<SightGroup>();
        for (var group : groups.values()) {
            if (fresh.stream().anyMatch(entry -> entry.concerns(group))) {
                concerned.add(group);
            }
        }
        readers.wake(concerned, fresh.stream().map(TailEntry::entry).toList());
    }

    private void pause() {
        try {
            closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Entries in order, and where one stands after them. */
    record Stretch<E>(List<TailEntry<E>> entries, Mark end) {}

    /** A place in the log. */
    record Mark(long xid, long seq, String life) implements Comparable<Mark> {

        static Mark of(FeedEntry entry, String life) {
            return new Mark(entry.xid(), entry.seq(), life);
        }

        Mark in(String otherLife) {
            return new Mark(xid, seq, otherLife);
        }

        @Override
        public int compareTo(Mark other) {
            int byXid = Long.compare(xid, other.xid);
            return byXid == 0 ? Long.compare(seq, other.seq) : byXid;
        }
    }

    private record Known(RightsSource.Now read, long nanos) {

        RightsSource.Now now() {
            Instant at = read.at().plusNanos(System.nanoTime() - nanos);
            return new RightsSource.Now(read.state(), at);
        }
    }
}
