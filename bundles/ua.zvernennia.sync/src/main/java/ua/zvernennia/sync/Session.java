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
import ua.zvernennia.api.LocalData;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.LocalStorage;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.rpc.LoggedIn;
import ua.zvernennia.rpc.RegistryClient;

/** What lives from login to logout. */
final class Session {

    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    /** A write can fail by its deadline while the feed goes on: nothing else would send it again. */
    private static final Duration OUTBOX_PAUSE = Duration.ofSeconds(15);

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ServerAddress address;
    private final LoggedIn loggedIn;
    private volatile UserInfo user;
    private final RegistryClient client;
    private final LocalStorage.Opened storage;
    private final CardKeeper keeper;
    private final UnsentCards unsent;
    private final OfflineTimes times;
    private final DeskDuties duties;
    private final CardWriter writer;
    private final FeedLoop loop;
    private final StatusBoard board;
    private final Thread thread;
    private final ScheduledFuture<?> outboxTimer;

    /** Puts what is kept on the disk into the list at once; {@link #start} then brings it up to date. */
    Session(
            ServerAddress address,
            LoggedIn loggedIn,
            RegistryClient client,
            LocalStorage.Opened storage,
            Parts parts,
            Clock clock,
            ScheduledExecutorService timer,
            Consumer<Session> revoked) {
        this.address = requireNonNull(address, "address");
        this.loggedIn = requireNonNull(loggedIn, "loggedIn");
        user = loggedIn.user();
        this.client = requireNonNull(client, "client");
        this.storage = requireNonNull(storage, "storage");
        board = parts.board();
        keeper = new CardKeeper(storage.cards());
        times = new OfflineTimes(storage.outbox(), clock);
        duties = new DeskDuties(client, storage.outbox(), times, clock);
        var kept = keeper.load();
        var rows = duties.kept(kept.rows());
        parts.index().replace(FoldedSnapshot.of(rows));
        board.cards(rows.size(), rows.size());
        storage.cards().directory().ifPresent(parts.directory()::set);
        unsent = new UnsentCards(storage.outbox(), storage.cards(), loggedIn.user(), clock);
        writer = new CardWriter(client, storage.outbox(), unsent, parts, clock);
        writer.countWaiting();
        var backoff = new Backoff(parts.firstPause(), Backoff.LONGEST, RandomGenerator.getDefault());
        loop = new FeedLoop(
                client, keeper, writer, times, duties, parts, backoff, kept.position(), () -> revoked.accept(this));
        thread = Thread.ofPlatform().daemon().name("zvernennia-feed").unstarted(loop);
        long pause = OUTBOX_PAUSE.toMillis();
        outboxTimer = timer.scheduleWithFixedDelay(this::sendWaiting, pause, pause, TimeUnit.MILLISECONDS);
    }

    ServerAddress address() {
        return address;
    }

    UserInfo user() {
        return user;
    }

    /** The same person in another position. */
    void actAs(UserInfo now) {
        user = requireNonNull(now, "now");
    }

    LoggedIn loggedIn() {
        return loggedIn;
    }

    OfflineTimes times() {
        return times;
    }

    /** Whether it was opened by PIN, without the server. */
    boolean isOffline() {
        return AbsentServer.is(client);
    }

    UnsentCards unsent() {
        return unsent;
    }

    /** The card of the server; where the server is not there, as it is kept here. */
    Card load(CardId id) {
        try {
            var card = ask(remote -> remote.load(id));
            keeper.keep(card);
            return card;
        } catch (RegistryException e) {
            if (e.code().kind() != ErrorCode.Kind.TRANSIENT && e.code() != ErrorCode.CARD_NOT_FOUND) {
                throw e;
            }
            var kept = unsent.card(id)
                    .filter(card -> e.code() != ErrorCode.CARD_NOT_FOUND
                            || card.registration().number().isAwaited())
                    .orElseThrow(() -> e);
            if (!kept.registration().number().isAwaited()) {
                duties.read(id); // before it is shown: no reading without evidence
            }
            return kept;
        }
    }

    /** For {@link WorkstationFilters}. */
    CardKeeper keeper() {
        return keeper;
    }

    DeskPolicy policy() {
        return duties.policy();
    }

    /** Drops a refused write; one that waits is not dropped. */
    void drop(RequestId request) {
        writer.discard(request);
    }

    LocalData.Info info() {
        return new LocalData.Info(storage.cards().size(), board.status().cards(), times.serverTime());
    }

    void clearCache() {
        loop.beginAnew();
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

    /** A session without the server ends with the days allowed. */
    private void checkTime() {
        try {
            times.check();
        } catch (RegistryException e) {
            loop.sessionEnded(e);
        }
    }

    private void sendWaiting() {
        if (isOffline()) {
            checkTime();
            return;
        }
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
