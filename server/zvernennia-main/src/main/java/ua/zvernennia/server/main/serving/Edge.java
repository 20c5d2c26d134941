package ua.zvernennia.server.main.serving;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.server.grpc.AccessGrpcService;
import ua.zvernennia.server.grpc.AccountGrpcService;
import ua.zvernennia.server.grpc.AdministrationGrpcService;
import ua.zvernennia.server.grpc.ApplicantsGrpcService;
import ua.zvernennia.server.grpc.AuditGrpcService;
import ua.zvernennia.server.grpc.CallLog;
import ua.zvernennia.server.grpc.CardActsGrpcService;
import ua.zvernennia.server.grpc.CardLinksGrpcService;
import ua.zvernennia.server.grpc.CardsGrpcService;
import ua.zvernennia.server.grpc.CarefulMessages;
import ua.zvernennia.server.grpc.ChangesGrpcService;
import ua.zvernennia.server.grpc.DeadlineInterceptor;
import ua.zvernennia.server.grpc.DeskGrpcService;
import ua.zvernennia.server.grpc.DictionariesGrpcService;
import ua.zvernennia.server.grpc.DirectoryGrpcService;
import ua.zvernennia.server.grpc.EdgeConfig;
import ua.zvernennia.server.grpc.ErrorInterceptor;
import ua.zvernennia.server.grpc.ExecutionsGrpcService;
import ua.zvernennia.server.grpc.FilesGrpcService;
import ua.zvernennia.server.grpc.FiltersGrpcService;
import ua.zvernennia.server.grpc.LoginAnswers;
import ua.zvernennia.server.grpc.MyPositionsGrpcService;
import ua.zvernennia.server.grpc.NotificationsGrpcService;
import ua.zvernennia.server.grpc.OpenStreams;
import ua.zvernennia.server.grpc.PeopleGrpcService;
import ua.zvernennia.server.grpc.PersonMergesGrpcService;
import ua.zvernennia.server.grpc.PrintFormsGrpcService;
import ua.zvernennia.server.grpc.PrivacyGrpcService;
import ua.zvernennia.server.grpc.RateInterceptor;
import ua.zvernennia.server.grpc.RateLimits;
import ua.zvernennia.server.grpc.ReportDeskGrpcService;
import ua.zvernennia.server.grpc.ReportsGrpcService;
import ua.zvernennia.server.grpc.SessionCache;
import ua.zvernennia.server.grpc.SessionEnds;
import ua.zvernennia.server.grpc.SessionGrpcService;
import ua.zvernennia.server.grpc.SessionInterceptor;
import ua.zvernennia.server.grpc.SizeInterceptor;
import ua.zvernennia.server.grpc.StoppingInterceptor;
import ua.zvernennia.server.grpc.WorkGrpcService;
import ua.zvernennia.server.main.config.ListenConfig;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.ops.Metrics;
import ua.zvernennia.server.main.tls.ServingIdentity;

/** The gRPC server: TLS 1.3 only, our services behind the interceptors, health and reflection open to everyone. */
final class Edge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final Duration SESSION_LIFE = Duration.ofSeconds(2);
    private static final Duration SESSION_CHECK = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ListenConfig listen;
    private final WantedVersion wanted;
    private final RateLimits byAddress;
    private final RateLimits byUser;
    private final OpenStreams streams = new OpenStreams();
    private final StoppingInterceptor stopping = new StoppingInterceptor();
    private final HealthStatusManager health = new HealthStatusManager();
    private final SessionCache sessions;
    private final SessionEnds ends;
    private final ExecutorService calls;
    private final ScheduledExecutorService timer;
    private final Server server;
    private ChangesGrpcService changes;

    /** Listens at once; {@code NOT_SERVING} until {@link #serving} says otherwise. */
    Edge(ServerConfig config, ServingIdentity identity, UseCases useCases, Metrics metrics, String version) {
        this.listen = config.listen();
        wanted = config.wantedVersion(version);
        byAddress = new RateLimits(config.limits().address());
        byUser = new RateLimits(config.limits().user());
        var known = useCases.logins().sessions();
        sessions = new SessionCache(known::session, SESSION_LIFE, System::nanoTime);
        ends = new SessionEnds(sessions, streams);
        // Calls block on the database, whose pool bounds what runs at once; streams block on their receivers.
        calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("call-", 0).factory());
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deadlines").daemon().factory());
        var builder = Transport.builder(listen, config.tls(), identity.keyManager());
        services(useCases, metrics, version)
                .forEach(service -> builder.addService(ServerInterceptors.interceptForward(
                        CarefulMessages.of(service.bindService()), interceptors(metrics))));
        serving(false);
        server = start(builder.executor(calls)
                .addService(health.getHealthService())
                .addService(ProtoReflectionServiceV1.newInstance()));
    }

    /** The port that is open, also when any free one was asked for. */
    int port() {
        return server.getPort();
    }

    /** To be told when a session ends elsewhere. */
    SessionEnds sessionEnds() {
        return ends;
    }

    List<String> services() {
        return server.getServices().stream()
                .map(service -> service.getServiceDescriptor().getName())
                .toList();
    }

    /** How many answers about tokens are remembered for a moment. */
    int rememberedSessions() {
        return sessions.size();
    }

    int openStreams() {
        return streams.count();
    }

    /** What the health service answers from now on. */
    void serving(boolean serving) {
        health.setStatus(
                HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
                serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    /** Refuses what is new, ends the streams, lets calls finish for the grace and breaks off the rest. */
    @Override
    public void close() {
        health.enterTerminalState();
        stopping.stop();
        streams.stop();
        server.shutdown();
        try {
            if (!server.awaitTermination(listen.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "event=calls-broken-off after_ms={}",
                        listen.shutdownGrace().toMillis());
                server.shutdownNow();
                server.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        changes.close();
        timer.shutdownNow();
        calls.shutdownNow();
    }

    private List<BindableService> services(UseCases useCases, Metrics metrics, String version) {
        var config = new EdgeConfig(listen.maxMessage(), listen.maxCall(), listen.heartbeat(), SESSION_CHECK, PATIENCE);
        var logins = useCases.logins();
        var answers = new LoginAnswers(version, InstantSource.system(), wanted);
        changes = new ChangesGrpcService(useCases.feed(), logins.sessions()::check, streams, config, metrics, calls);
        return List.of(
                new SessionGrpcService(logins.logIn(), logins.logOut(), ends, answers),
                new AccountGrpcService(logins.account(), ends, answers),
                new AccessGrpcService(logins.account().access()),
                new PeopleGrpcService(useCases.people()),
                new AdministrationGrpcService(useCases.staff(), logins.account().access()),
                new DictionariesGrpcService(useCases.dictionaries()),
                new PrivacyGrpcService(useCases.person()),
                new MyPositionsGrpcService(useCases.positions(), ends),
                new CardsGrpcService(useCases.cards(), streams, PATIENCE, calls),
                changes,
                new DirectoryGrpcService(useCases.directory()),
                new ApplicantsGrpcService(useCases.applicants()),
                new PersonMergesGrpcService(useCases.applicants().merges()),
                new CardActsGrpcService(useCases.performAct(), useCases.listActs()),
                new CardLinksGrpcService(useCases.links()),
                new PrintFormsGrpcService(useCases.printTemplate()),
                new ExecutionsGrpcService(useCases.executions()),
                new FiltersGrpcService(useCases.filters()),
                new WorkGrpcService(useCases.work()),
                new NotificationsGrpcService(useCases.work().notices()),
                new DeskGrpcService(useCases.desks(), useCases.search()),
                new ReportsGrpcService(useCases.reports(), streams, PATIENCE, calls),
                new AuditGrpcService(useCases.audit(), streams, PATIENCE, calls),
                new FilesGrpcService(useCases.files(), streams, PATIENCE, calls),
                new ReportDeskGrpcService(useCases.reports().desk()));
    }

    /** Outermost first: the log sees the status that the error interceptor decided. */
    private ServerInterceptor[] interceptors(Metrics metrics) {
        return new ServerInterceptor[] {
            new CallLog(metrics),
            new ErrorInterceptor(),
            stopping,
            new DeadlineInterceptor(listen.maxCall(), timer),
            RateInterceptor.byAddress(byAddress),
            new SessionInterceptor(sessions),
            RateInterceptor.byUser(byUser),
            new SizeInterceptor(listen.maxMessage())
        };
    }

    private Server start(NettyServerBuilder builder) {
        try {
            return builder.build().start();
        } catch (IOException e) {
            changes.close(); // the database is closed next, under whoever reads the feed
            timer.shutdownNow();
            calls.shutdownNow();
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "listen.port: " + listen.port() + " cannot be opened (expected: a free port)",
                    Map.of("name", "listen.port"),
                    e);
        }
    }
}
