package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import io.grpc.ManagedChannel;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.SessionGrpc;

/** The sessions of those who call; begun when they are needed. */
final class Visitors {

    private static final int LOGIN_SECONDS = 60;

    private final ManagedChannel channel;
    private final Town town;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Visitors(ManagedChannel channel, Town town) {
        this.channel = requireNonNull(channel, "channel");
        this.town = requireNonNull(town, "town");
    }

    /** The session that is open for somebody; one is begun when there is none. */
    String token(String who) {
        return tokens.computeIfAbsent(who, this::login);
    }

    /** The session is over, or may be: the next call begins another. */
    void lost(String who, String token) {
        tokens.remove(who, token);
    }

    /** A session that nobody else uses. */
    String login(String who) {
        try {
            town.forgiveFailures(); // wrong passwords are counted, as they must be
        } catch (SQLException e) {
            throw new IllegalStateException("login failures", e);
        }
        return SessionGrpc.newBlockingStub(channel)
                .withDeadlineAfter(LOGIN_SECONDS, TimeUnit.SECONDS)
                .login(LoginRequest.newBuilder()
                        .setLogin(who)
                        .setPassword(Town.PASSWORD)
                        .setWorkstation("campaign")
                        .build())
                .getToken();
    }
}
