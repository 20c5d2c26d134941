package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.LoginService;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.api.ServerIdentity;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.cache.Write;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.rpc.Endpoint;
import ua.zvernennia.rpc.LoggedIn;
import ua.zvernennia.rpc.LoginAnswer;
import ua.zvernennia.rpc.PresentedAuthority;
import ua.zvernennia.rpc.RegistryClient;

/** All services of the workstation over one session: cache first, the server behind it. */
@Component(
        service = {
            Workstation.class,
            SessionService.class,
            LoginService.class,
            CardService.class,
            CardIndex.class,
            Connection.class
        })
public final class Workstation implements SessionService, LoginService, CardService, CardIndex, Connection {

    private static final System.Logger LOG = System.getLogger(Workstation.class.getName());

    private final Means means;
    private final Announcer announcer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("zvernennia-clock").factory());
    private final Parts parts;
    private volatile Optional<Session> session = Optional.empty();
    private Optional<Knock> knock = Optional.empty();

    /** In the program: gRPC, Derby, the event bus. The folders and the authority file are looked at when first needed. */
    @Activate
    public Workstation(@Reference EventAdmin events) {
        this(Means.ofThisProcess(), (topic, properties) -> events.postEvent(new Event(topic, properties)));
        // A process that is told to end (SIGTERM, the end of the desktop session) stops no bundle.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("zvernennia-logout").unstarted(this::logout));
        // While a person types the password: saves a second of the wait after it.
        Thread.ofPlatform().daemon().name("zvernennia-warm-up").start(this::warmUp);
    }

    Workstation(Means means, Announcer announcer) {
        this.means = requireNonNull(means, "means");
        this.announcer = requireNonNull(announcer, "announcer");
        parts = new Parts(
                new ListIndex(announcer),
                new LastDirectory(announcer),
                new StatusBoard(announcer, clock),
                announcer,
                means.firstPause());
    }

    /** Closes the databases cleanly when the program ends. */
    @Deactivate
    public void deactivate() {
        logout();
        clock.shutdownNow();
    }

    @Override
    public ServerIdentity identify(ServerAddress address) {
        var shown = means.servers().get().identify(endpoint(address));
        return new ServerIdentity(
                address, shown.fingerprint(), shown.subject(), shown.validUntil(), trust(shown.standing()));
    }

    @Override
    public void trust(ServerIdentity identity) {
        means.servers()
                .get()
                .trust(new PresentedAuthority(
                        endpoint(identity.address()),
                        identity.fingerprint(),
                        identity.subject(),
                        identity.validUntil(),
                        standing(identity.trust())));
    }

    @Override
    public UserInfo login(ServerAddress address, String login, char[] password) {
        return switch (begin(address, login, password, "")) {
            case LoginProgress.In in -> in.user();
            case LoginProgress.CodeDue due -> throw personNeeded();
            case LoginProgress.EnrolmentDue due -> throw personNeeded();
            case LoginProgress.PasswordDue due -> throw personNeeded();
        };
    }

    @Override
    public synchronized LoginProgress begin(ServerAddress address, String login, char[] password, String ticket) {
        try {
            logout();
            abandon();
            var next = new Knock(address, means.servers().get().connect(endpoint(address)));
            knock = Optional.of(next);
            return proceed(
                    next,
                    () -> next.client().login(login, password, ThisMachine.name(), ThisMachine.version(), ticket));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** See {@link WorkstationOffline}. */
    synchronized UserInfo loginOffline(ServerAddress address, String login, char[] pin) {
        try {
            logout();
            var secret = means.vault().get().open(address.text(), login, pin);
            var loggedIn =
                    new LoggedIn(secret.user(), Instant.MAX, secret.cardsKey(), secret.outboxKey(), secret.serverId());
            abandon();
            open(address, AbsentServer.client(() -> identify(address)), loggedIn);
            return secret.user();
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    OfflineVault vault() {
        return means.vault().get();
    }

    Optional<Session> session() {
        return session;
    }

    @Override
    public synchronized LoginProgress answerCode(String code) {
        var next = knocking();
        return proceed(next, () -> next.client().continueWithCode(next.challenge(), code));
    }

    @Override
    public synchronized LoginProgress answerPassword(char[] password, String ticket) {
        try {
            var next = knocking();
            return proceed(next, () -> next.client().continueWithPassword(next.challenge(), password, ticket));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public synchronized void abandon() {
        knock.ifPresent(unfinished -> unfinished.client().close());
        knock = Optional.empty();
    }

    @Override
    public synchronized void logout() {
        session.ifPresent(open -> {
            session = Optional.empty();
            open.close();
            parts.index().replace(FoldedSnapshot.EMPTY);
            parts.directory().set(Directory.EMPTY);
            parts.board().closed();
        });
    }

    @Override
    public Optional<UserInfo> user() {
        return session.map(Session::user);
    }

    @Override
    public Optional<ServerAddress> server() {
        return session.map(Session::address);
    }

    @Override
    public Card load(CardId id) {
        return open().load(id);
    }

    @Override
    public Card register(RequestId request, CardId id, NumberRequest number, CardContent content) {
        var present = open();
        return present.watched(() -> present.writer().write(request, id, new Write.Register(number, content)));
    }

    @Override
    public Card update(RequestId request, CardId id, long revision, CardContent content) {
        var present = open();
        return present.watched(() -> present.writer().write(request, id, new Write.Update(revision, content)));
    }

    @Override
    public Card unmask(CardId id, String reason) {
        return open().ask(client -> client.unmask(id, reason));
    }

    @Override
    public List<CardRevision> history(CardId id) {
        return open().ask(client -> client.history(id));
    }

    @Override
    public List<CardRow> previous(PersonName name, String phone, int limit) {
        return open().ask(client -> client.previous(name, phone, limit));
    }

    /** See {@link WorkstationUnsent}. */
    <T> T ofWriter(Function<CardWriter, T> question) {
        var present = open();
        return present.watched(() -> question.apply(present.writer()));
    }

    @Override
    public Snapshot current() {
        return parts.index().current();
    }

    /** See {@link WorkstationDirectory}. */
    Directory directory() {
        return parts.directory().current();
    }

    @Override
    public boolean isWaiting(CardId id) {
        return parts.index().isWaiting(id);
    }

    @Override
    public Status status() {
        return parts.board().status();
    }

    @Override
    public void retryNow() {
        session.ifPresent(Session::retryNow);
    }

    private void warmUp() {
        try {
            means.storage().get().warmUp();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "no warm-up", e); // the login will tell a person
        }
    }

    private LoginProgress proceed(Knock present, Supplier<LoginAnswer> step) {
        LoginAnswer answer;
        try {
            answer = step.get();
        } catch (RegistryException e) {
            if (present.challenge().isEmpty() || e.code() == ErrorCode.LOGIN_STEP_EXPIRED) {
                abandon(); // the first step begins anew, the others stay open
            }
            throw e;
        }
        return switch (answer) {
            case LoginAnswer.Due due -> present.due(due);
            case LoginAnswer.In in -> {
                knock = Optional.empty();
                try {
                    open(present.address(), present.client(), in.session());
                } catch (RegistryException e) {
                    present.client().close();
                    throw e;
                }
                yield new LoginProgress.In(in.session().user(), in.recoveryCodes());
            }
        };
    }

    private Knock knocking() {
        return knock.orElseThrow(() -> new RegistryException(ErrorCode.LOGIN_STEP_EXPIRED, "no login is under way"));
    }

    private RegistryException personNeeded() {
        abandon();
        return new RegistryException(ErrorCode.LOGIN_STEP_EXPIRED, "the login has steps that only a person can take");
    }

    /** The server took the session away: nothing of the registry stays open on this machine. */
    private void lockUp(Session revoked) {
        synchronized (this) {
            if (session.filter(open -> open == revoked).isPresent()) {
                vault().forget(revoked.address().text(), revoked.user().login());
                logout();
            }
        }
    }

    private void open(ServerAddress address, RegistryClient client, LoggedIn loggedIn) {
        var opened = means.storage()
                .get()
                .open(loggedIn.serverId(), loggedIn.user().id(), loggedIn.cardsKey(), loggedIn.outboxKey());
        Session next;
        try {
            if (AbsentServer.is(client)) {
                new OfflineTimes(opened.outbox(), means.clock()).check();
            }
            next = new Session(address, loggedIn, client, opened, parts, means.clock(), clock, this::revoked);
        } catch (RegistryException e) {
            opened.close();
            throw e;
        }
        session = Optional.of(next);
        if (opened.outboxSetAside()) {
            announcer.announce(
                    EventTopics.OUTBOX_SET_ASIDE, Map.of(EventTopics.REASON, ErrorCode.CACHE_DAMAGED.name()));
        }
        next.start();
    }

    /** A question that the server alone answers; for the services that stand beside this one. */
    <T> T ask(Function<RegistryClient, T> question) {
        return open().ask(question);
    }

    /** See {@link WorkstationPositions}. */
    void actAs(UserInfo user) {
        open().actAs(user);
        announcer.announce(EventTopics.CONNECTION, Map.of());
    }

    /** On the feed's thread, which {@link Session#close} waits for: so on another one. */
    private void revoked(Session gone) {
        Thread.ofPlatform().daemon().name("zvernennia-lock-up").start(() -> lockUp(gone));
    }

    private Session open() {
        return session.orElseThrow(() -> new RegistryException(ErrorCode.SESSION_ENDED, "nobody is logged in"));
    }

    private static Endpoint endpoint(ServerAddress address) {
        return new Endpoint(
                address.host(),
                address.port(),
                address.others().stream().map(Workstation::endpoint).toList());
    }

    private static ServerIdentity.Trust trust(PresentedAuthority.Standing standing) {
        return switch (standing) {
            case KNOWN -> ServerIdentity.Trust.KNOWN;
            case UNKNOWN -> ServerIdentity.Trust.UNKNOWN;
            case CHANGED -> ServerIdentity.Trust.CHANGED;
        };
    }

    private static PresentedAuthority.Standing standing(ServerIdentity.Trust trust) {
        return switch (trust) {
            case KNOWN -> PresentedAuthority.Standing.KNOWN;
            case UNKNOWN -> PresentedAuthority.Standing.UNKNOWN;
            case CHANGED -> PresentedAuthority.Standing.CHANGED;
        };
    }
}
