package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * A stream's reading end: out of memory while it keeps up, out of the database when it is behind or its rights change.
 * For one thread, but for {@code wake}, which any thread calls.
 *
 * @param <E> an encoded change
 */
public final class LiveReader<E> implements AutoCloseable {

    private final ChangeFeed feed;
    private final FeedTail<E> tail;
    private final ChangeCursor cursor;
    private final Supplier<Caller> caller;
    private final Runnable wake;
    private Optional<Watch> watch = Optional.empty();

    /** @param wake called when there may be something to read; must not block */
    public LiveReader(ChangeFeed feed, FeedTail<E> tail, Supplier<Caller> caller, FeedPosition from, Runnable wake) {
        this.feed = requireNonNull(feed, "feed");
        this.tail = requireNonNull(tail, "tail");
        this.caller = requireNonNull(caller, "caller");
        this.wake = requireNonNull(wake, "wake");
        this.cursor = feed.open(caller, from);
    }

    public FeedPosition position() {
        return cursor.position();
    }

    /**
     * What the tail holds; empty when {@link #behind} must be asked.
     *
     * @throws RegistryException {@link ErrorCode#SESSION_ENDED} as soon as the position that the reader acts in has ended
     */
    public Optional<TailBatch<E>> live() {
        tail.rights().ifPresent(now -> {
            if (now.state().mayNotStay(caller.get().user(), now.at())) {
                throw new RegistryException(ErrorCode.SESSION_ENDED, "the position has ended");
            }
        });
        return watch.flatMap(known -> cursor.next(tail, known.group()));
    }

    /** The next batch out of the database. */
    public FeedRead behind() {
        var read = feed.read(cursor, tail);
        cursor.sight().ifPresent(sight -> {
            var group = tail.group(sight);
            if (watch.isEmpty()
                    || watch.get().group() != group
                    || !watch.get().own().equals(sight.own())) {
                close();
                // Before the tail is read for the first time, so that nothing falls between the two.
                watch = Optional.of(new Watch(group, sight.own(), tail.watch(group, sight.own(), wake)));
                wake.run();
            }
        });
        return read;
    }

    @Override
    public void close() {
        watch.ifPresent(known -> known.reader().close());
        watch = Optional.empty();
    }

    private record Watch(SightGroup group, Set<Sight.Clause> own, Readers.Reader reader) {}
}
