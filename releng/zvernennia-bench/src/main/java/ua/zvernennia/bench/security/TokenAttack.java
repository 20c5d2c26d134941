package ua.zvernennia.bench.security;

import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.proto.v1.LogoutRequest;
import ua.zvernennia.proto.v1.SessionGrpc;

/** Every method with every kind of token that opens nothing. */
final class TokenAttack implements Attack {

    private static final Set<String> WITHOUT_TOKEN = Set.of(
            "zvernennia.v1.Session/Login", "zvernennia.v1.Account/ContinueLogin", "zvernennia.v1.Session/Logout");
    private static final String REVOKED = "revoked";
    private static final String BLOCKED = "of a blocked user";
    private static final String VICTIM = "executor-b";
    private static final String BLOCKED_VICTIM = "controller-b";

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        var tokens = tokens(target);
        for (var rpc : target.methods()) {
            if (WITHOUT_TOKEN.contains(rpc.name())) {
                continue;
            }
            for (var token : tokens.entrySet()) {
                var outcome = findings.judged(rpc, target.caller().call(rpc, new byte[0], token.getValue()));
                boolean taken = Set.of(REVOKED, BLOCKED).contains(token.getKey());
                var expected = taken ? "SESSION_REVOKED" : "SESSION_ENDED";
                if (outcome.code() != Status.Code.UNAUTHENTICATED
                        || !outcome.reason().equals(expected)) {
                    findings.failed(rpc.name() + " with a token " + token.getKey() + ": " + outcome.code() + ' '
                            + outcome.reason());
                }
            }
        }
        target.town().execute("update app_user set state = 'ACTIVE' where login = ?", BLOCKED_VICTIM);
    }

    private static Map<String, String> tokens(Target target) throws SQLException, NoSuchAlgorithmException {
        var ended = target.visitors().login(VICTIM);
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + ended);
        SessionGrpc.newBlockingStub(ClientInterceptors.intercept(
                        target.channel(), MetadataUtils.newAttachHeadersInterceptor(headers)))
                .logout(LogoutRequest.getDefaultInstance());
        var revoked = target.visitors().login(VICTIM);
        target.town()
                .execute(
                        "update session set closed_at = clock_timestamp(), revoked = true where token_hash = ?",
                        hash(revoked));
        var expired = target.visitors().login(VICTIM);
        target.town().execute("update session set expires_at = clock_timestamp() where token_hash = ?", hash(expired));
        var idle = target.visitors().login(VICTIM);
        target.town()
                .execute(
                        "update session set last_seen_at = clock_timestamp() - interval '3 hours' where token_hash = ?",
                        hash(idle));
        var blocked = target.visitors().login(BLOCKED_VICTIM);
        var stolen = HexFormat.of().formatHex(hash(target.visitors().login("registrar-b")));
        var session = target.town().single("select id from session where closed_at is null order by created_at desc");
        target.town().execute("update app_user set state = 'BLOCKED' where login = ?", BLOCKED_VICTIM);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("that is not there", "");
        tokens.put("that is wrong", "x".repeat(43));
        tokens.put("that is endless", "x".repeat(8_000));
        tokens.put("that was logged out", ended);
        tokens.put(REVOKED, revoked);
        tokens.put("past its life", expired);
        tokens.put("that was idle", idle);
        tokens.put(BLOCKED, blocked);
        tokens.put("read from the database", stolen);
        tokens.put("that is the id of a session", session);
        tokens.put("of another registry", foreign(target));
        return tokens;
    }

    /** A good token, but elsewhere. */
    private static String foreign(Target target) {
        var data = target.server().log().resolveSibling("other");
        try (var other = LabServer.start(Programs.ofThisBuild(), data)) {
            other.addUser("other", "ADMIN", Town.PASSWORD);
            try (var client = WireClient.login(other, "other", Town.PASSWORD)) {
                return client.token();
            }
        }
    }

    private static byte[] hash(String token) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
