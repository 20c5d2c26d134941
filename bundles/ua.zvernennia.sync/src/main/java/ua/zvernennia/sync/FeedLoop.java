package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.rpc.ChangesReceiver;
import ua.zvernennia.rpc.RegistryClient;
import ua.zvernennia.rpc.ServerStream;

/**
 * The life of the line, on a thread of its own: fetch the directory, send what waits, load the list if there is none,
 * then follow the feed; after a break wait and begin again.
 */
final class FeedLoop implements Runnable {

    private static final System.Logger LOG = System.getLogger(FeedLoop.class.getName());

    private final RegistryClient client;
    private final CardKeeper keeper;
    private final CardWriter writer;
    private final OfflineTimes times;
    private final DeskDuties duties;
    private final Parts parts;
    private final Backoff backoff;
    private final Runnable revoked;
    private final Semaphore wake = new Semaphore(0);
    private Optional<FeedPosition> position;
    private Optional<ServerStream> stream = Optional.empty();
    private volatile boolean closed;
    private volatile boolean reload;
    private volatile boolean clearFirst;

    FeedLoop(
            RegistryClient client,
            CardKeeper keeper,
            CardWriter writer,
            OfflineTimes times,
            DeskDuties duties,
            Parts parts,
            Backoff backoff,
            Optional<FeedPosition> position,
            Runnable revoked) {
        this.revoked = requireNonNull(revoked, "revoked");
        this.client = requireNonNull(client, "client");
        this.keeper = requireNonNull(keeper, "keeper");
        this.writer = requireNonNull(writer, "writer");
        this.times = requireNonNull(times, "times");
        this.duties = requireNonNull(duties, "duties");
        this.parts = requireNonNull(parts, "parts");
        this.backoff = requireNonNull(backoff, "backoff");
        this.position = requireNonNull(position, "position");
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                parts.board().state(State.CONNECTING);
                client.directory(parts.directory().current().version()).ifPresent(this::choices);
                if (clearFirst) {
                    clear();
                }
                writer.replay();
                if (duties.perform()) {
                    position = Optional.empty();
                }
                if (position.isEmpty()) {
                    load();
                }
                follow();
            } catch (RegistryException e) {
                broken(e);
            } catch (RuntimeException e) {
                broken(new RegistryException(ErrorCode.INTERNAL, "feed", e));
            }
        }
    }

    /** Ends a wait for the next try. */
    void retryNow() {
        if (parts.board().status().state() == State.OFFLINE) {
            wake.release();
        }
    }

    /** Throws the cached cards away and loads them anew. */
    synchronized void beginAnew() {
        clearFirst = true;
        stream.ifPresent(ServerStream::cancel);
        retryNow();
    }

    /** Ends the loop; the thread leaves soon after. */
    synchronized void close() {
        closed = true;
        stream.ifPresent(ServerStream::cancel);
        wake.release();
    }

    /** The server no longer knows the session: no further try helps. */
    void sessionEnded(RegistryException reason) {
        boolean first = !closed;
        close();
        parts.board().state(State.OFFLINE);
        if (first) {
            parts.announcer()
                    .announce(
                            EventTopics.SESSION_ENDED,
                            Map.of(EventTopics.REASON, reason.code().name()));
            if (reason.code() == ErrorCode.SESSION_REVOKED) {
                revoked.run();
            }
        }
    }

    private void choices(Directory directory) {
        parts.directory().set(directory);
        keeper.keep(directory);
    }

    private void clear() {
        clearFirst = false;
        position = Optional.empty();
        keeper.clear();
        keeper.keep(parts.directory().current());
        parts.index().replace(FoldedSnapshot.EMPTY);
    }

    private void load() {
        parts.board().state(State.LOADING);
        var load = new ListLoad(parts.index(), keeper, parts.board());
        await(client.streamCards(duties.from(), load));
        if (!closed) {
            position = Optional.of(load.end());
            duties.loaded();
        }
    }

    private void follow() {
        if (closed) {
            return;
        }
        writer.offerLost(position.orElseThrow());
        parts.board().position(position.orElseThrow(), parts.index().current().size());
        parts.board().state(State.ONLINE);
        reload = false;
        await(client.watch(position.orElseThrow(), new Follower()));
        if (reload) {
            LOG.log(System.Logger.Level.INFO, "the server asks for a full load");
            position = Optional.empty();
        }
    }

    private void await(ServerStream next) {
        synchronized (this) {
            stream = Optional.of(next);
            if (closed) {
                next.cancel();
            }
        }
        next.await();
    }

    private void broken(RegistryException e) {
        if (closed) {
            return;
        }
        if (e.code().kind() == ErrorCode.Kind.UNAUTHENTICATED) {
            sessionEnded(e);
            return;
        }
        LOG.log(System.Logger.Level.INFO, "line broken: {0}", e.code());
        LOG.log(System.Logger.Level.DEBUG, "line broken", e);
        wake.drainPermits();
        parts.board().state(State.OFFLINE);
        pause();
        if (!closed) {
            client.renewLine();
        }
    }

    private void pause() {
        try {
            if (wake.tryAcquire(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                backoff.reset(); // a person asked: their patience counts anew
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Paints first, writes to the disk afterwards. */
    private final class Follower implements ChangesReceiver {

        @Override
        public void batch(ChangeBatch all) {
            backoff.reset();
            var batch = concerning(all);
            parts.index().apply(batch.changes());
            position = Optional.of(batch.position());
            parts.board().position(batch.position(), parts.index().current().size());
            tellOfExecution(batch);
            keeper.apply(batch, parts.index()::rows);
            times.heard(batch.committedAt());
        }

        private ChangeBatch concerning(ChangeBatch all) {
            var list = parts.index().current();
            return new ChangeBatch(
                    all.position(),
                    all.changes().stream()
                            .filter(change -> duties.concerns(
                                    change, list.row(change.id()).isPresent()))
                            .toList(),
                    all.committedAt());
        }

        /** A tree may have changed while the line of the list stayed the same. */
        private void tellOfExecution(ChangeBatch batch) {
            if (!batch.changes().isEmpty()) {
                var ids = batch.changes().stream()
                        .map(change -> change.id().text())
                        .collect(Collectors.toUnmodifiableSet());
                parts.announcer().announce(EventTopics.EXECUTION, Map.of(EventTopics.CARD_IDS, ids));
            }
        }

        @Override
        public void reloadRequired() {
            reload = true;
        }
    }
}
