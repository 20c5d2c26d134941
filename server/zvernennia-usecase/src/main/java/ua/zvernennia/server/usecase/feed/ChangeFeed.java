package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;

/** What happened to cards after a position, by the reader's rights, and a call when there is more. */
public final class ChangeFeed {

    /** Log entries in one batch. */
    public static final int BATCH = 500;

    private final Transactions transactions;
    private final FeedReader reader;
    private final FeedSignals signals;
    private final VisibleLines lines;
    private final RightsSource rights;
    private final int batch;

    public ChangeFeed(
            Transactions transactions,
            FeedReader reader,
            FeedSignals signals,
            VisibleLines lines,
            RightsSource rights) {
        this(transactions, reader, signals, lines, rights, BATCH);
    }

    /** @param batch log entries in one batch */
    public ChangeFeed(
            Transactions transactions,
            FeedReader reader,
            FeedSignals signals,
            VisibleLines lines,
            RightsSource rights,
            int batch) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.reader = requireNonNull(reader, "reader");
        this.signals = requireNonNull(signals, "signals");
        this.lines = requireNonNull(lines, "lines");
        this.rights = requireNonNull(rights, "rights");
        this.batch = batch;
    }

    /**
     * The end of the log in memory, for all streams of this server.
     *
     * @param encoder of what a reader gets, called once for each way an entry is shown
     */
    public <E> FeedTail<E> tail(Function<CardChange, E> encoder) {
        return new FeedTail<>(transactions, reader, signals, rights, encoder);
    }

    /** @param caller asked again at each step: their position may change under way */
    public ChangeCursor open(Supplier<Caller> caller, FeedPosition after) {
        return new ChangeCursor(caller, after);
    }

    /**
     * The next batch out of the database. At the end, wait for a wake-up.
     */
    public FeedRead read(ChangeCursor cursor) {
        return transactions.inTransaction(cursor.caller(), () -> cursor.next(reader, lines, rights.current(), batch));
    }

    /** The same, telling the tail what the rights were, so that it is never behind those it serves. */
    <E> FeedRead read(ChangeCursor cursor, FeedTail<E> tail) {
        return transactions.inTransaction(cursor.caller(), () -> {
            var now = rights.current();
            tail.offer(now);
            return cursor.next(reader, lines, now, batch);
        });
    }

    /**
     * Calls {@code wake} when there may be something to read. Subscribe before the first read, or what happens between
     * the two waits for the next poll. {@code wake} must not block.
     */
    public FeedSignals.Subscription watch(Runnable wake) {
        return signals.subscribe(wake);
    }

    /** Forgets entries older than {@code age}; readers who stand before them reload. Returns how many. */
    public int trim(Duration age) {
        return transactions.inTransaction(() -> reader.trim(age));
    }

    /** Age of the oldest transaction that holds the feed back; zero when none does. For the operator's gauge. */
    public Duration heldBack() {
        return transactions.inTransaction(reader::heldBack);
    }
}
