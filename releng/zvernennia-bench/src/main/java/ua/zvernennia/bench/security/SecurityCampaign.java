package ua.zvernennia.bench.security;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.security.RpcCatalogue.Rpc;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.SessionGrpc;

/**
 * {@code ./dev campaign security}: every method that the server offers, with every kind of token, then with messages that
 * nobody should send. Nothing may end as a defect, nothing of the inside may be told, and memory stays flat.
 */
@Command(name = "security", description = "hostile calls against a server of its own: tokens, fuzzed messages, frames")
public final class SecurityCampaign implements Callable<Integer> {

    private static final String PASSWORD = "кампанія проти ворога";
    private static final List<String> PEOPLE = List.of("registrar", "admin", "auditor");
    private static final Set<String> WITHOUT_TOKEN = Set.of(
            "zvernennia.v1.Session/Login", "zvernennia.v1.Account/ContinueLogin", "zvernennia.v1.Session/Logout");
    /** Each of their calls costs a hash of a password: they get one message in so many. */
    private static final Set<String> HASHING = Set.of(
            "zvernennia.v1.Session/Login",
            "zvernennia.v1.Account/ChangePassword",
            "zvernennia.v1.Access/ResetPassword");

    private static final int HASHING_SHARE = 10;
    private static final Set<Status.Code> DEFECTS =
            Set.of(Status.Code.INTERNAL, Status.Code.UNKNOWN, Status.Code.DATA_LOSS, Status.Code.UNIMPLEMENTED);
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|java\\.|org\\.postgresql|ua\\.zvernennia\\.server|(?i:\\bselect \\w+ |\\binsert"
                    + " into )");
    private static final int GARBAGE_CONNECTIONS = 50;
    private static final long HEAP_GROWTH_MAX = 200L << 20;

    @Option(names = "--short", description = "300 messages for each method instead of 10,000")
    private boolean brief;

    @Option(names = "--messages", description = "as many messages for each method")
    private int asked;

    @Option(names = "--seed", description = "of the messages (default ${DEFAULT-VALUE})")
    private long seed = 1551;

    private final Map<String, Integer> codes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int calls;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("zvernennia-campaign");
        try (var server = LabServer.start(Programs.ofThisBuild(), folder.resolve("server"))) {
            for (var who : PEOPLE) {
                server.addUser(who, who.toUpperCase(Locale.ROOT), PASSWORD);
            }
            var channel = channel(server);
            try {
                run(server, channel);
            } finally {
                channel.shutdownNow();
            }
        }
        System.out.printf("calls %d, by answer %s%n", calls, codes);
        failures.stream().limit(30).forEach(failure -> System.out.println("FAILED " + failure));
        System.out.println(
                failures.isEmpty() ? "campaign security: passed" : "campaign security: FAILED " + failures.size());
        return failures.isEmpty() ? 0 : 1;
    }

    private void run(LabServer server, ManagedChannel channel) throws Exception {
        var methods = RpcCatalogue.of(channel);
        System.out.printf("methods %d%n", methods.size());
        if (methods.isEmpty()) {
            failures.add("the server says that it offers nothing");
        }
        var caller = new RawCaller(channel);
        tokens(server, channel, caller, methods);
        new Garbage(server.port()).send(GARBAGE_CONNECTIONS);
        frames(caller, methods);
        fuzz(server, channel, caller, methods, 20); // warm: what is loaded once is no leak
        long before = heap(server);
        int messages = messages();
        fuzz(server, channel, caller, methods, messages);
        long after = heap(server);
        System.out.printf(
                "messages per method %d, heap before %d MiB, after %d MiB%n", messages, before >> 20, after >> 20);
        if (after - before > HEAP_GROWTH_MAX) {
            failures.add("memory grew from " + before + " to " + after);
        }
        var log = Files.readString(server.log());
        if (log.contains("event=defect")) {
            failures.add("the log of the server has defects, see " + server.log());
        }
        for (var secret : List.of(PASSWORD, "Bearer ")) {
            if (log.contains(secret)) {
                failures.add("the log of the server holds a secret");
            }
        }
    }

    private int messages() {
        if (asked > 0) {
            return asked;
        }
        return brief ? 300 : 10_000;
    }

    /** None, wrong, ended, revoked, expired, and one of another role: the first five open nothing. */
    private void tokens(LabServer server, ManagedChannel channel, RawCaller caller, List<Rpc> methods)
            throws Exception {
        var ended = login(channel, "registrar");
        SessionGrpc.newBlockingStub(authorised(channel, ended)).logout(LogoutRequest.getDefaultInstance());
        var revoked = login(channel, "registrar");
        var expired = login(channel, "registrar");
        execute(
                server,
                "update session set closed_at = clock_timestamp(), revoked = true where token_hash = ?",
                revoked);
        execute(server, "update session set expires_at = clock_timestamp() where token_hash = ?", expired);
        var tokens = Map.of("no", "", "wrong", "x".repeat(43), "ended", ended, "revoked", revoked, "expired", expired);
        for (var rpc : methods) {
            if (WITHOUT_TOKEN.contains(rpc.name())) {
                continue;
            }
            for (var token : tokens.entrySet()) {
                var outcome = judged(rpc, caller.call(rpc, new byte[0], token.getValue()));
                var expected = token.getKey().equals("revoked") ? "SESSION_REVOKED" : "SESSION_ENDED";
                if (outcome.code() != Status.Code.UNAUTHENTICATED
                        || !outcome.reason().equals(expected)) {
                    failures.add(rpc.name() + " with " + token.getKey() + " token: " + outcome);
                }
            }
        }
    }

    private void fuzz(LabServer server, ManagedChannel channel, RawCaller caller, List<Rpc> methods, int messages)
            throws Exception {
        var random = new Random(seed);
        var fuzz = new MessageFuzz(random);
        var tokens = new HashMap<String, String>();
        for (var rpc : methods) {
            int count = HASHING.contains(rpc.name()) ? Math.max(1, messages / HASHING_SHARE) : messages;
            for (int i = 0; i < count; i++) {
                var who = PEOPLE.get(i % PEOPLE.size());
                if (!tokens.containsKey(who)) {
                    forgive(server); // wrong old passwords are counted, as they must be
                    tokens.put(who, login(channel, who));
                }
                var outcome = judged(rpc, caller.call(rpc, fuzz.next(rpc.request()), tokens.get(who)));
                if (outcome.reason().startsWith("SESSION_E") || rpc.name().endsWith("/Logout")) {
                    tokens.remove(who); // the method ended the session of its caller
                }
            }
        }
    }

    /** A message beyond every limit is refused, and the next call goes on. */
    private void frames(RawCaller caller, List<Rpc> methods) throws InterruptedException {
        for (var rpc : methods) {
            var outcome = judged(rpc, caller.call(rpc, new byte[6 << 20], ""));
            if (outcome.code() == Status.Code.OK) {
                failures.add(rpc.name() + " takes 6 MiB");
            }
        }
    }

    private RawCaller.Outcome judged(Rpc rpc, RawCaller.Outcome outcome) {
        calls++;
        codes.merge(outcome.reason().isEmpty() ? outcome.code().name() : outcome.reason(), 1, Integer::sum);
        if (DEFECTS.contains(outcome.code())) {
            failures.add(rpc.name() + ": " + outcome);
        }
        if (INSIDE.matcher(outcome.said()).find()) {
            failures.add(rpc.name() + " tells of the inside: " + outcome.said());
        }
        return outcome;
    }

    private static String login(ManagedChannel channel, String login) {
        return SessionGrpc.newBlockingStub(channel)
                .withDeadlineAfter(30, TimeUnit.SECONDS)
                .login(LoginRequest.newBuilder()
                        .setLogin(login)
                        .setPassword(PASSWORD)
                        .setWorkstation("campaign")
                        .build())
                .getToken();
    }

    private static Channel authorised(ManagedChannel channel, String token) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static void forgive(LabServer server) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("delete from login_failure");
        }
    }

    private static void execute(LabServer server, String sql, String token)
            throws SQLException, NoSuchAlgorithmException {
        var database = server.database();
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, hash);
            statement.executeUpdate();
        }
    }

    /** What is live, after collections that the server is made to do. */
    private static long heap(LabServer server) throws IOException, InterruptedException {
        return new HeapProbe(server.opsPort(), server.pid()).used();
    }

    private static ManagedChannel channel(LabServer server) throws IOException {
        Path authority = server.certificateAuthority();
        return NettyChannelBuilder.forAddress("localhost", server.port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(authority.toFile())
                        .build())
                .build();
    }
}
