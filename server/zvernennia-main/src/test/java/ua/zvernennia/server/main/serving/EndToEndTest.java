package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.CardRow;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.GetCardHistoryRequest;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.proto.v1.ReloadRequired;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.StreamCardsResponse;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;
import ua.zvernennia.wire.FeedMapper;

/** What a workstation does, against the real server: TLS, gRPC, use cases, PostgreSQL. */
class EndToEndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    @Test
    void aRegisteredCardIsReadAndChanged() {
        try (var client = SERVER.client()) {
            var registered =
                    client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("Тече дах, під'їзд 2"));
            assertThat(client.card(registered.id())).isEqualTo(registered);

            var changed = client.update(
                    RequestId.random(),
                    registered.id(),
                    registered.revision(),
                    RegistryClient.appeal("Дах полагоджено"));
            assertThat(changed.revision()).isEqualTo(registered.revision() + 1);
            assertThat(changed.registration()).isEqualTo(registered.registration());
            assertThat(history(client, registered.id())).isEqualTo(2);
        }
    }

    @Test
    void theSecondOfTwoWritersIsRefused() {
        try (var client = SERVER.client()) {
            var card = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("одне"));
            client.update(RequestId.random(), card.id(), card.revision(), RegistryClient.appeal("перший"));
            assertRefused(
                    () -> client.update(
                            RequestId.random(), card.id(), card.revision(), RegistryClient.appeal("другий")),
                    ErrorCode.CARD_CHANGED_MEANWHILE);
            assertThat(client.card(card.id()).content().summary()).isEqualTo("перший");
        }
    }

    @Test
    void aRepeatReturnsTheFirstAnswerAndAnotherBodyIsRefused() {
        try (var client = SERVER.client()) {
            var request = RequestId.random();
            var id = CardId.random();
            var first = client.register(request, id, RegistryClient.appeal("раз"));
            assertThat(client.register(request, id, RegistryClient.appeal("раз")))
                    .isEqualTo(first);
            assertRefused(
                    () -> client.register(request, id, RegistryClient.appeal("два")), ErrorCode.REQUEST_ID_REUSED);
        }
    }

    @Test
    void theListComesWithAPositionAndTheFeedGoesOnFromThere() {
        try (var client = SERVER.client();
                var neighbour = SERVER.client()) {
            var before = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("до"));
            var list = new ArrayList<StreamCardsResponse>();
            client.cards().streamCards(StreamCardsRequest.getDefaultInstance()).forEachRemaining(list::add);
            var ids = list.stream()
                    .flatMap(part -> part.getRowsList().stream())
                    .map(CardRow::getId)
                    .toList();
            assertThat(ids).contains(before.id().text()).doesNotHaveDuplicates();
            assertThat(list.getFirst().getTotal()).isPositive();

            try (var watcher = Watcher.from(FeedMapper.fromProto(list.getFirst().getPosition()), client)) {
                Watcher.await(PATIENCE, () -> !watcher.answers().isEmpty());
                neighbour.register(RequestId.random(), CardId.random(), RegistryClient.appeal("після"));
                Watcher.await(PATIENCE, () -> watcher.summaries().contains("після"));
            }
        }
    }

    @Test
    void aQuietStreamBeatsAndEndsWithItsSession() {
        try (var client = SERVER.client()) {
            try (var watcher = Watcher.from(position(client), client)) {
                Watcher.await(PATIENCE, () -> watcher.answers().size() >= 3);
                client.logout();
                Watcher.await(PATIENCE, () -> watcher.failure() != null);
                assertThat(watcher.failure().code()).isEqualTo(ErrorCode.SESSION_ENDED);
            }
            client.logout(); // once more is no error
            assertRefused(() -> client.card(CardId.random()), ErrorCode.SESSION_ENDED);
        }
    }

    @Test
    void aPositionOfAnotherLifeOfTheDatabaseAsksForAReload() {
        try (var client = SERVER.client()) {
            var foreign = new FeedPosition("11111111-1111-1111-1111-111111111111", 1, 1);
            try (var watcher = Watcher.from(foreign, client)) {
                Watcher.await(PATIENCE, watcher::completed);
                assertThat(watcher.answers().getLast().getReloadRequired().getReason())
                        .isEqualTo(ReloadRequired.Reason.REASON_OTHER_EPOCH);
            }
        }
    }

    @Test
    void loginTellsWhoOneIsAndGivesTheKeys() {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            var answer = client.login(ServerExtension.LOGIN, ServerExtension.PASSWORD);
            assertThat(answer.getToken()).hasSize(43);
            assertThat(answer.getCardsKey().size()).isEqualTo(32);
            assertThat(answer.getOutboxKey()).isNotEqualTo(answer.getCardsKey());
            var known = client.sessions().whoAmI(WhoAmIRequest.getDefaultInstance());
            assertThat(known.getUser()).isEqualTo(answer.getUser());
        }
    }

    @Test
    void strangersAndWrongPasswordsAreRefusedAlike() {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            assertRefused(() -> client.login(ServerExtension.LOGIN, "wrong"), ErrorCode.WRONG_CREDENTIALS);
            assertRefused(() -> client.login("nobody", "wrong"), ErrorCode.WRONG_CREDENTIALS);
            assertRefused(() -> client.card(CardId.random()), ErrorCode.SESSION_ENDED);
        }
    }

    @Test
    void whoMayNotRegisterIsToldSo() {
        SERVER.addUser("auditor", "Тестовий Аудитор", Role.AUDITOR, "demo");
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            client.login("auditor", "demo");
            assertRefused(
                    () -> client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("ні")),
                    ErrorCode.NOT_PERMITTED);
        }
    }

    @Test
    void aRequestThatIsTooLargeIsToldSo() {
        try (var client = SERVER.client()) {
            var request = FindPreviousCardsRequest.newBuilder()
                    .setSurname("Т".repeat(1024 * 1024))
                    .build();
            assertRefused(
                    () -> RegistryClient.translated(() -> client.cards().findPreviousCards(request)),
                    ErrorCode.REQUEST_TOO_LARGE);
        }
    }

    @Test
    void earlierAppealsOfAPersonAndTheDirectoryAreFound() {
        try (var client = SERVER.client()) {
            var card = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("знову"));
            var request = FindPreviousCardsRequest.newBuilder()
                    .setSurname("Тестенко")
                    .setLimit(100)
                    .build();
            assertThat(client.cards().findPreviousCards(request).getRowsList())
                    .extracting(CardRow::getId)
                    .contains(card.id().text());

            var directory = client.directory().getDirectory(GetDirectoryRequest.getDefaultInstance());
            assertThat(directory.getDistrictsCount()).isEqualTo(11);
            var again = GetDirectoryRequest.newBuilder()
                    .setKnownVersion(directory.getVersion())
                    .build();
            assertThat(client.directory().getDirectory(again).getUnchanged()).isTrue();
        }
    }

    @Test
    void healthAndReflectionAnswerEveryone() throws Exception {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            var health = HealthGrpc.newBlockingStub(client.channel()).check(HealthCheckRequest.getDefaultInstance());
            assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
            assertThat(services(client))
                    .contains(
                            "zvernennia.v1.Session",
                            "zvernennia.v1.Cards",
                            "zvernennia.v1.Changes",
                            "zvernennia.v1.Directory");
        }
    }

    @Test
    void operatorsSeeHealthAndCallsByMethodAndCode() throws Exception {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            assertRefused(() -> client.login("nobody", "wrong"), ErrorCode.WRONG_CREDENTIALS);
        }
        assertThat(page("/healthz").statusCode()).isEqualTo(200);
        assertThat(page("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(page("/metrics").body())
                .contains(
                        "zvernennia_streams_open",
                        "zvernennia_feed_held_back_seconds",
                        "zvernennia_feed_lag_seconds_bucket",
                        "hikaricp_connections_active")
                .containsPattern(
                        "zvernennia_calls_seconds_count\\{code=\"UNAUTHENTICATED\",method=\"zvernennia.v1.Session/Login\"\\} [1-9]");
    }

    @Test
    void aSecondServerOnTheSameDataIsRefusedWithASentence() {
        assertThatThrownBy(() -> RegistryServer.start(SERVER.config(), "0"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                .hasMessageContaining("is in use by another server");
    }

    @Test
    void aRefusalCarriesItsStatus() {
        try (var client = SERVER.client()) {
            assertThatThrownBy(() -> client.cards()
                            .getCardHistory(GetCardHistoryRequest.newBuilder()
                                    .setCardId(CardId.random().text())
                                    .build()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
        }
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static FeedPosition position(RegistryClient client) {
        return FeedMapper.fromProto(client.cards()
                .streamCards(StreamCardsRequest.getDefaultInstance())
                .next()
                .getPosition());
    }

    private static int history(RegistryClient client, CardId id) {
        return client.cards()
                .getCardHistory(
                        GetCardHistoryRequest.newBuilder().setCardId(id.text()).build())
                .getRevisionsCount();
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.opsPort() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> services(RegistryClient client) throws Exception {
        var answer = new CompletableFuture<ServerReflectionResponse>();
        var requests = ServerReflectionGrpc.newStub(client.channel())
                .serverReflectionInfo(new StreamObserver<ServerReflectionResponse>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable error) {
                        answer.completeExceptionally(error);
                    }

                    @Override
                    public void onCompleted() {
                        answer.cancel(false);
                    }
                });
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        var services = answer.get(20, TimeUnit.SECONDS).getListServicesResponse();
        requests.onCompleted();
        return services.getServiceList().stream().map(ServiceResponse::getName).toList();
    }
}
