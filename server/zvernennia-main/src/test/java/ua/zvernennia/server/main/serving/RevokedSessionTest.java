package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.AccessGrpc;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.ListSessionsRequest;
import ua.zvernennia.proto.v1.RevokeSessionRequest;
import ua.zvernennia.proto.v1.RevokeUserSessionsRequest;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;
import ua.zvernennia.wire.FeedMapper;

/** A session that somebody ends is over at once, whoever ends it and however, and survives a restart otherwise. */
class RevokedSessionTest {

    /** What issue 3 promises. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    @Test
    void aBlockedUsersFeedEndsAndCallsAreRefused() throws SQLException {
        SERVER.addUser("blocked", "Тестовий Колишній", Role.REGISTRAR, "demo");
        try (var client = loggedIn("blocked");
                var watcher = Watcher.from(position(client), client)) {
            Watcher.await(PATIENCE, () -> !watcher.answers().isEmpty());
            execute("update app_user set state = 'BLOCKED' where login = 'blocked'");
            Watcher.await(AT_ONCE, () -> watcher.failure() != null);
            assertThat(watcher.failure().code()).isEqualTo(ErrorCode.SESSION_REVOKED);
            assertRefused(client);
        }
    }

    @Test
    void anAdministratorEndsAllSessionsOfAUser() {
        SERVER.addUser("target", "Тестова Ціль", Role.REGISTRAR, "demo");
        SERVER.addUser("chief", "Тестовий Адмін", Role.ADMIN, "demo");
        try (var target = loggedIn("target");
                var watcher = Watcher.from(position(target), target);
                var chief = loggedIn("chief")) {
            Watcher.await(PATIENCE, () -> !watcher.answers().isEmpty());
            var id = target.sessions()
                    .whoAmI(WhoAmIRequest.getDefaultInstance())
                    .getUser()
                    .getId();
            var request = RevokeUserSessionsRequest.newBuilder().setUserId(id).build();
            assertThatThrownBy(() -> RegistryClient.translated(() ->
                            AccessGrpc.newBlockingStub(target.authorised()).revokeUserSessions(request)))
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
            assertThat(AccessGrpc.newBlockingStub(chief.authorised())
                            .revokeUserSessions(request)
                            .getEnded())
                    .isEqualTo(1);
            Watcher.await(AT_ONCE, () -> watcher.failure() != null);
            assertThat(watcher.failure().code()).isEqualTo(ErrorCode.SESSION_REVOKED);
            assertRefused(target);
        }
    }

    @Test
    void onesOwnForgottenSessionEndsAndTheAskingOneGoesOn() {
        SERVER.addUser("forgetful", "Тестова Забудько", Role.REGISTRAR, "demo");
        try (var forgotten = loggedIn("forgetful");
                var here = loggedIn("forgetful")) {
            var account = AccountGrpc.newBlockingStub(here.authorised());
            var others = account.listSessions(ListSessionsRequest.getDefaultInstance()).getSessionsList().stream()
                    .filter(session -> !session.getCurrent())
                    .toList();
            assertThat(others).hasSize(1);
            account.revokeSession(RevokeSessionRequest.newBuilder()
                    .setSessionId(others.getFirst().getId())
                    .build());
            assertRefused(forgotten); // at once: the cache of this instance forgot it
            assertThat(account.listSessions(ListSessionsRequest.getDefaultInstance())
                            .getSessionsCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void sessionsSurviveARestart() {
        SERVER.addUser("patient", "Тестова Терпляча", Role.REGISTRAR, "demo");
        String token;
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            token = client.login("patient", "demo").getToken();
        }
        SERVER.stop();
        SERVER.start();
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            client.resume(token);
            assertThat(position(client)).isNotNull();
        }
    }

    private static RegistryClient loggedIn(String login) {
        var client = RegistryClient.connect(SERVER.port(), SERVER.authority());
        client.login(login, "demo");
        return client;
    }

    private static FeedPosition position(RegistryClient client) {
        return FeedMapper.fromProto(client.cards()
                .streamCards(StreamCardsRequest.getDefaultInstance())
                .next()
                .getPosition());
    }

    private static void assertRefused(RegistryClient client) {
        assertThatThrownBy(() -> client.card(CardId.random()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_REVOKED));
    }

    private static void execute(String sql) throws SQLException {
        var access = SERVER.databaseAccess();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
