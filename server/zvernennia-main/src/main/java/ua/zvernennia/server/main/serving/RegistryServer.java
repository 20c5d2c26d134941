package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.registration.NumberLogFile;
import ua.zvernennia.server.main.audit.AnchorPlaces;
import ua.zvernennia.server.main.audit.AuditFiles;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.database.DatabaseAccess;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.mail.ReminderRounds;
import ua.zvernennia.server.main.mail.SmtpMailer;
import ua.zvernennia.server.main.ops.Metrics;
import ua.zvernennia.server.main.ops.OpsServer;
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.main.tls.ServingIdentity;
import ua.zvernennia.server.main.tls.TlsFiles;
import ua.zvernennia.server.report.ReportLibrary;
import ua.zvernennia.server.report.SqlReports;
import ua.zvernennia.server.usecase.audit.SealAudit;
import ua.zvernennia.server.usecase.notification.RemindByClock;
import ua.zvernennia.server.usecase.notification.SendLetters;
import ua.zvernennia.server.usecase.registration.ContinueNumbers;
import ua.zvernennia.server.usecase.secrets.SealSecrets;

/** A running server. Made from the database upwards; closed from the edge downwards. */
public final class RegistryServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);

    /** Each reads for seconds or minutes and takes a processor meanwhile. */
    private static final int REPORTS_AT_ONCE = 4;

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Edge edge;
    private final OpsServer ops;
    private final Path authority;
    private final DatabaseAccess access;

    private RegistryServer(ServerConfig config, String version) {
        try {
            var home = part("database", RegistryDatabase.openForServer(config));
            access = home.access();
            var tlsFiles = new TlsFiles(config.tls(), config.data(), InstantSource.system());
            var tls = tlsFiles.prepare();
            authority = tls.authority();
            var identity = part(
                    "certificates",
                    new ServingIdentity(tlsFiles, tls, config.tls().reload()).start());
            var secretKeys = SecretKeyFile.of(config);
            var database =
                    part("pool", Database.open(home.access(config.database().poolSize()), secretKeys));
            var secrets = new SealSecrets(database.transactions(), database.sealedRows(), secretKeys, database.audit());
            secrets.execute();
            var serverId = database.transactions().inTransaction(database.identity()::serverId);
            var issued = part(
                    "numbers",
                    NumberLogFile.open(config.data().resolve("numbers").resolve(serverId + ".log")));
            new ContinueNumbers(database.transactions(), database.counters(), database.audit())
                    .execute(issued.highest(), issued.highestDuplicates());
            var anchors = part("anchors", anchors(config, database, serverId));
            var sealer = part("sealer", sealer(config, database, anchors));
            var reading = part(
                    "report-pool",
                    Database.pool(home.report().orElse(home.access()).withPool(REPORTS_AT_ONCE)));
            var library = ReportLibrary.with(config.data().resolve("reports"));
            var keeping = part("files", FileKeeping.on(database, config));
            var useCases = UseCases.on(
                    database, issued, config, new SqlReports(library, reading, SqlReports.TIMEOUT), keeping.useCases());
            var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            var metrics = new Metrics(registry);
            metrics.bindRuntime();
            database.measure(registry);
            edge = part("edge", new Edge(config, identity, useCases, metrics, version));
            var logins = useCases.logins();
            part("session-watch", new SessionWatch(logins.sessions(), edge.sessionEnds()))
                    .start();
            var watchman = part("watchman", watchman(config, new DatabaseProbe(access), useCases, secrets));
            metrics.gauge("zvernennia.streams.open", "Streams that run now", edge::openStreams);
            metrics.gauge("zvernennia.logins.waiting", "Logins in the queue", logins.logIn()::waiting);
            measure(metrics, watchman, sealer, anchors);
            ops = part("ops", OpsServer.start(config.ops(), watchman::healthy, registry::scrape));
            watchman.start();
            sealer.start();
            var reminders = part("reminders", reminders(config, database)).start();
            metrics.gauge("zvernennia.mail.waiting", "Letters neither sent nor given up", reminders::waiting);
            metrics.gauge(
                    "zvernennia.sessions.remembered", "Entries of the cache of sessions", edge::rememberedSessions);
            keeping.start(metrics);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void measure(Metrics metrics, Watchman watchman, AuditSealer sealer, AnchorPlaces anchors) {
        metrics.gauge("zvernennia.audit.syslog.waiting", "Anchors that wait for the collector", anchors::waiting);
        metrics.gauge("zvernennia.audit.syslog.lost", "Anchors that the collector has missed", anchors::lost);
        metrics.gauge(
                "zvernennia.feed.held.back.seconds",
                "Age of the oldest transaction that holds the feed back",
                () -> watchman.heldBack().toMillis() / 1000.0);
        metrics.gauge(
                "zvernennia.audit.seal.age.seconds",
                "Time since the audit was last sealed without a failure",
                () -> sealer.age().toMillis() / 1000.0);
    }

    private Watchman watchman(ServerConfig config, DatabaseProbe probe, UseCases useCases, SealSecrets secrets) {
        return new Watchman(
                probe, useCases.feed(), config.feed().keep(), useCases.logins().trim(), secrets, edge::serving);
    }

    /**
     * Starts everything and returns when the port is open.
     *
     * @param version told to workstations at login
     * @throws ua.zvernennia.model.RegistryException with a sentence for the operator; nothing is left running then
     */
    public static RegistryServer start(ServerConfig config, String version) {
        return new RegistryServer(requireNonNull(config, "config"), requireNonNull(version, "version"));
    }

    public int port() {
        return edge.port();
    }

    /** Full names of the gRPC services that are served. */
    public List<String> services() {
        return edge.services();
    }

    public int opsPort() {
        return ops.port();
    }

    /** PEM that workstations trust. */
    public Path authority() {
        return authority;
    }

    public DatabaseAccess databaseAccess() {
        return access;
    }

    /** Stops accepting, lets calls finish, then the rest; repeating it is no error. */
    @Override
    public void close() {
        for (var part = parts.poll(); part != null; part = parts.poll()) {
            part.close();
        }
    }

    private static ReminderRounds reminders(ServerConfig config, Database database) {
        var transactions = database.transactions();
        return new ReminderRounds(
                new RemindByClock(
                        transactions,
                        database.reminders(),
                        database.terms(),
                        database.directory(),
                        database.audit(),
                        database.clock()),
                new SendLetters(transactions, database.letters(), new SmtpMailer(config.mail(), config.data())),
                config.mail(),
                InstantSource.system());
    }

    private static AnchorPlaces anchors(ServerConfig config, Database database, String serverId) {
        int era = database.transactions().inTransaction(database.auditChain()::era);
        return AnchorPlaces.open(new AuditFiles(config.data()).anchors(serverId, era), serverId, config.audit());
    }

    private static AuditSealer sealer(ServerConfig config, Database database, AnchorPlaces anchors) {
        return new AuditSealer(new SealAudit(
                database.transactions(),
                database.auditChain(),
                database.clock(),
                new AuditFiles(config.data()).key(),
                anchors));
    }

    private <T extends AutoCloseable> T part(String name, T closeable) {
        parts.push(new Part(name, closeable));
        return closeable;
    }

    private record Part(String name, AutoCloseable closeable) {

        void close() {
            try {
                closeable.close();
            } catch (Exception e) { // the next part must be closed too
                LOG.error("event=not-closed part={}", name, e);
            }
        }
    }
}
