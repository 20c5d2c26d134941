package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.LocalStorage;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.rpc.RegistryClient;

/** What lives from login to logout. */
final class Session {

    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    /** A write can fail by its deadline while the feed goes on: nothing else would send it again. */
    private static final Duration OUTBOX_PAUSE = Duration.ofSeconds(15);

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ServerAddress address;
    private final UserInfo user;
    private final RegistryClient client;
    private final LocalStorage.Opened storage;
    private final CardWriter writer;
    private final FeedLoop loop;
    private final StatusBoard board;
    private final Thread thread;
    private final ScheduledFuture<?> outboxTimer;

    /** Puts what is kept on the disk into the list at once; {@link #start} then brings it up to date. */
    Session(
            ServerAddress address,
            UserInfo user,
            RegistryClient client,
            LocalStorage.Opened storage,
            Parts parts,
            ScheduledExecutorService clock,
            Consumer<Session> revoked) {
        this.address = requireNonNull(address, "address");
        this.user = requireNonNull(user, "user");
        this.client = requireNonNull(client, "client");
        this.storage = requireNonNull(storage, "storage");
        board = parts.board();
        var keeper = new CardKeeper(storage.cards());
        var kept = keeper.load();
        parts.index().replace(FoldedSnapshot.of(kept.rows()));
        board.cards(kept.rows().size(), kept.rows().size());
        writer = new CardWriter(client, storage.outbox(), parts, Clock.systemUTC());
        writer.countWaiting();
        var backoff = new Backoff(parts.firstPause(), Backoff.LONGEST, RandomGenerator.getDefault());
        loop = new FeedLoop(client, keeper, writer, parts, backoff, kept.position(), () -> revoked.accept(this));
        thread = Thread.ofPlatform().daemon().name("zvernennia-feed").unstarted(loop);
        long pause = OUTBOX_PAUSE.toMillis();
        outboxTimer = clock.scheduleWithFixedDelay(this::sendWaiting, pause, pause, TimeUnit.MILLISECONDS);
    }

    ServerAddress address() {
        return address;
    }

    UserInfo user() {
        return user;
    }

    void start() {
        thread.start();
    }

    void retryNow() {
        loop.retryNow();
    }

    CardWriter writer() {
        return writer;
    }

    /** Asks the server; a session that has ended there ends here as well. */
    <T> T ask(Function<RegistryClient, T> question) {
        return watched(() -> question.apply(client));
    }

    <T> T watched(Supplier<T> call) {
        try {
            return call.get();
        } catch (RegistryException e) {
            if (e.code() == ErrorCode.SESSION_ENDED || e.code() == ErrorCode.SESSION_REVOKED) {
                loop.sessionEnded(e);
            }
            throw e;
        }
    }

    /** Ends everything; the server is told as far as it answers. */
    void close() {
        outboxTimer.cancel(false);
        loop.close();
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            client.logout();
        } catch (RegistryException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server did not hear the logout", e);
        }
        client.close();
        storage.close();
    }

    private void sendWaiting() {
        try {
            if (board.status().state() == State.ONLINE && writer.hasWaiting()) {
                watched(() -> {
                    writer.replay();
                    return true;
                });
            }
        } catch (RegistryException e) {
            LOG.log(System.Logger.Level.DEBUG, "waiting writes go on waiting: {0}", e.code());
        }
    }
}
