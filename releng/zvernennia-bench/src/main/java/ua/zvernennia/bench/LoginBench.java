package ua.zvernennia.bench;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.TemporaryFolder;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.wire.ErrorCodec;

/**
 * The morning storm: everybody logs in within ten minutes, each at a line of their own. Whoever is told to wait comes again
 * with the ticket after the seconds that were named, as a workstation does. Then the server is started anew, and everybody
 * must still be logged in.
 */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = "the morning storm: 6,000 logins in ten minutes, the queue, and sessions over a restart")
final class LoginBench implements Callable<Integer> {

    private static final String PASSWORD = "ранкова буря";
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int CALL_SECONDS = 60;
    private static final int USERS_BRIEF = 60;
    private static final int SECONDS_BRIEF = 6;

    @Option(names = "--short", description = "60 logins in six seconds")
    private boolean brief;

    @Option(names = "--users", description = "who log in (default ${DEFAULT-VALUE})")
    private int users = 6_000;

    @Option(names = "--seconds", description = "within this time (default ${DEFAULT-VALUE})")
    private int seconds = 600;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<ErrorCode, Integer> refusals = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastPlace = new AtomicInteger();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException, ExecutionException {
        if (brief) {
            users = USERS_BRIEF;
            seconds = SECONDS_BRIEF;
        }
        try (var folder = new TemporaryFolder("zvernennia-login-");
                var server =
                        LabServer.start(Programs.ofThisBuild(), folder.path().resolve("server"))) {
            server.addRegistrar("registrar", PASSWORD);
            populate(server);
            long begun = System.nanoTime();
            storm(server);
            double took = (System.nanoTime() - begun) / 1e9;
            server.stop();
            server.restart();
            int survived = survivors(server);
            var sample =
                    new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
            System.out.printf(
                    Locale.ROOT,
                    "logins: %d of %d asked within %d s, all in after %.0f s (%.1f/s); from click to session %s%n"
                            + "answers other than a session: %s; longest queue %d; sessions after a restart: %d of %d%n",
                    tokens.size(),
                    users,
                    seconds,
                    took,
                    users / took,
                    sample,
                    refusals,
                    lastPlace.get(),
                    survived,
                    users);
            if (json.isPresent()) {
                Files.writeString(
                        json.get(),
                        String.format(
                                Locale.ROOT,
                                "{\"bench\":\"login\",\"users\":%d,\"seconds\":%d,\"took_s\":%.1f,\"queue\":%d,\"login\":%s}%n",
                                users,
                                seconds,
                                took,
                                lastPlace.get(),
                                sample.json()));
            }
            return tokens.size() == users && survived == users ? 0 : 1;
        }
    }

    /** As many users as the first, each in a position of their own. */
    private void populate(LabServer server) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key)"
                    + " select gen_random_uuid(), 'storm' || n, 'Особа ' || n, u.password_hash, u.cards_key, u.outbox_key"
                    + " from app_user u, generate_series(1, " + users + ") n where u.login = 'registrar'");
            statement.execute("insert into position (id, unit_id, title, holder, user_id, role, head, valid_from)"
                    + " select gen_random_uuid(), p.unit_id, p.title, u.display_name, u.id, p.role, false, p.valid_from"
                    + " from app_user u, position p join app_user r on r.id = p.user_id and r.login = 'registrar'"
                    + " where u.login like 'storm%'");
        }
    }

    private void storm(LabServer server) throws InterruptedException, ExecutionException {
        var random = new Random(1551);
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var arriving = new ArrayList<Future<?>>();
            for (int i = 1; i <= users; i++) {
                var login = "storm" + i;
                long at = begun + (long) (random.nextDouble() * seconds * 1e9);
                arriving.add(threads.submit(() -> {
                    LockSupport.parkNanos(at - System.nanoTime());
                    logIn(server, login);
                }));
            }
            for (var done : arriving) {
                done.get();
            }
        }
    }

    private void logIn(LabServer server, String login) {
        long clicked = System.nanoTime();
        var channel = WireClient.channel(WireClient.Address.of(server));
        try {
            var ticket = "";
            while (!tokens.containsKey(login)) {
                ticket = attempt(channel, login, ticket);
            }
            millis.add((System.nanoTime() - clicked) / 1e6);
        } finally {
            channel.shutdownNow();
        }
    }

    /** @return the ticket to come again with */
    private String attempt(Channel channel, String login, String ticket) {
        try {
            var answer = SessionGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
                    .login(LoginRequest.newBuilder()
                            .setLogin(login)
                            .setPassword(PASSWORD)
                            .setWorkstation("lab")
                            .setTicket(ticket)
                            .build());
            tokens.put(login, answer.getToken());
            return "";
        } catch (StatusRuntimeException e) {
            var refused = ErrorCodec.fromStatus(e);
            refusals.merge(refused.code(), 1, Integer::sum);
            if (refused.code().kind() != ErrorCode.Kind.TRANSIENT) {
                throw refused;
            }
            lastPlace.accumulateAndGet(Integer.parseInt(refused.arguments().getOrDefault("place", "0")), Math::max);
            LockSupport.parkNanos(
                    Duration.ofSeconds(Long.parseLong(refused.arguments().getOrDefault("seconds", "1")))
                            .toNanos());
            return refused.arguments().getOrDefault("ticket", ticket);
        }
    }

    private int survivors(LabServer server) {
        var channel = WireClient.channel(WireClient.Address.of(server));
        try {
            int count = 0;
            for (var token : List.copyOf(tokens.values())) {
                var headers = new Metadata();
                headers.put(AUTHORIZATION, "Bearer " + token);
                var session = SessionGrpc.newBlockingStub(
                        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
                session.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS).whoAmI(WhoAmIRequest.getDefaultInstance());
                count++;
            }
            return count;
        } finally {
            channel.shutdownNow();
        }
    }
}
