package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import ua.zvernennia.cache.CardCache;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardRow;

/**
 * Writes what the feed brings into the cache. A disk that refuses costs only the next start some seconds, so the first
 * failure is logged and the session goes on in memory.
 */
final class CardKeeper {

    private static final System.Logger LOG = System.getLogger(CardKeeper.class.getName());

    /** A position without changes is not worth a write to the disk more often. */
    private static final Duration HEARTBEAT_PAUSE = Duration.ofMinutes(1);

    private final CardCache cache;
    private volatile boolean broken;
    private long lastWrite = System.nanoTime();

    CardKeeper(CardCache cache) {
        this.cache = requireNonNull(cache, "cache");
    }

    CardCache.Kept load() {
        return cache.load();
    }

    void beginFill(FeedPosition position) {
        attempt(() -> cache.beginFill(position));
    }

    void fill(List<CardRow> rows) {
        attempt(() -> cache.fill(rows));
    }

    void endFill() {
        attempt(cache::endFill);
    }

    /** Keeps a whole card that was opened. */
    void keep(Card card) {
        attempt(() -> cache.keep(card));
    }

    /** Keeps the lists that cards choose from. */
    void keep(Directory directory) {
        attempt(() -> cache.keep(directory));
    }

    /** Keeps the filters of the organisation. */
    void keepFilters(List<SharedFilter> filters) {
        attempt(() -> cache.keepFilters(filters));
    }

    /** The filters of the organisation as last kept. */
    List<SharedFilter> filters() {
        return cache.filters();
    }

    /** Throws everything away. */
    void clear() {
        attempt(cache::clear);
    }

    /**
     * Keeps a batch.
     *
     * @param rows all rows with the batch in them, asked for when the changes are to be folded into the content
     */
    void apply(ChangeBatch batch, Supplier<List<CardRow>> rows) {
        if (batch.changes().isEmpty() && System.nanoTime() - lastWrite < HEARTBEAT_PAUSE.toNanos()) {
            return;
        }
        lastWrite = System.nanoTime();
        attempt(() -> {
            cache.apply(batch);
            if (cache.wantsReplacing()) {
                cache.replace(batch.position(), rows.get());
            }
        });
    }

    private void attempt(Runnable write) {
        if (broken) {
            return;
        }
        try {
            write.run();
        } catch (RegistryException e) {
            broken = true;
            LOG.log(System.Logger.Level.WARNING, "card cache cannot be written, going on in memory", e);
        }
    }
}
