package ua.zvernennia.server.main.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.AddPositionRequest;
import ua.zvernennia.proto.v1.CreateUserRequest;
import ua.zvernennia.proto.v1.ListMyPositionsRequest;
import ua.zvernennia.proto.v1.ListUsersRequest;
import ua.zvernennia.proto.v1.MyPositionsGrpc;
import ua.zvernennia.proto.v1.PeopleGrpc;
import ua.zvernennia.proto.v1.Person;
import ua.zvernennia.proto.v1.SetUserStateRequest;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.SubstituteRequest;
import ua.zvernennia.proto.v1.SwitchPositionRequest;
import ua.zvernennia.proto.v1.UserState;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;
import ua.zvernennia.wire.FeedMapper;

class PeopleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    private static RegistryClient admin;

    @BeforeAll
    static void anAdministrator() {
        SERVER.addUser("people.admin", "Тестовий Адміністратор", Role.SECURITY_ADMIN, ServerExtension.PASSWORD);
        admin = loggedIn("people.admin");
    }

    @Test
    void anInvitedPersonIsLetInAndArchivedForEver() {
        var invited = people().createUser(CreateUserRequest.newBuilder()
                        .setLogin("New.Clerk")
                        .setDisplayName("Нова Олена Іванівна")
                        .build())
                .getPerson();
        assertThat(invited.getLogin()).isEqualTo("new.clerk");
        assertThat(invited.getState()).isEqualTo(UserState.USER_STATE_INVITED);
        assertThat(state(invited.getId(), UserState.USER_STATE_ACTIVE)).isEqualTo(UserState.USER_STATE_ACTIVE);
        state(invited.getId(), UserState.USER_STATE_BLOCKED);
        state(invited.getId(), UserState.USER_STATE_ARCHIVED);
        refused(ErrorCode.INVALID_VALUE, () -> state(invited.getId(), UserState.USER_STATE_ACTIVE));
        refused(
                ErrorCode.INVALID_VALUE,
                () -> people().createUser(CreateUserRequest.newBuilder()
                        .setLogin("new.clerk")
                        .setDisplayName("Інша Особа")
                        .build()));
        assertThat(people().listUsers(
                                ListUsersRequest.newBuilder().setText("олена").build())
                        .getUsersList())
                .extracting(Person::getLogin)
                .contains("new.clerk");
    }

    @Test
    void nobodyBlocksThemselves() {
        var me = admin.sessions().whoAmI(WhoAmIRequest.getDefaultInstance()).getUser();
        refused(ErrorCode.INVALID_VALUE, () -> state(me.getId(), UserState.USER_STATE_BLOCKED));
    }

    @Test
    void aPersonWithTwoPositionsSwitchesAndSeesOtherCards() {
        SERVER.addUser("two.hats", "Дві Посади", Role.EXECUTOR, ServerExtension.PASSWORD);
        try (var client = loggedIn("two.hats");
                var registrar = SERVER.client()) {
            var card = registrar.register(RequestId.random(), CardId.random(), RegistryClient.appeal("посади"));
            assertThat(ids(client)).doesNotContain(card.id().text());
            var me =
                    client.sessions().whoAmI(WhoAmIRequest.getDefaultInstance()).getUser();
            var second = people().addPosition(AddPositionRequest.newBuilder()
                            .setUnitId(me.getOrganisationId())
                            .setTitle("Контролер")
                            .setRole(ua.zvernennia.proto.v1.Role.ROLE_CONTROLLER)
                            .setUserId(me.getId())
                            .setValidFrom("2020-01-01")
                            .build())
                    .getPosition();
            var mine = MyPositionsGrpc.newBlockingStub(client.authorised());
            assertThat(mine.listMyPositions(ListMyPositionsRequest.getDefaultInstance())
                            .getPositionsCount())
                    .isEqualTo(2);
            mine.switchPosition(SwitchPositionRequest.newBuilder()
                    .setPositionId(second.getId())
                    .build());
            assertThat(client.sessions()
                            .whoAmI(WhoAmIRequest.getDefaultInstance())
                            .getUser()
                            .getPositionTitle())
                    .isEqualTo("Контролер");
            assertThat(ids(client)).contains(card.id().text());
            refused(
                    ErrorCode.NOT_PERMITTED,
                    () -> mine.switchPosition(SwitchPositionRequest.newBuilder()
                            .setPositionId(positionOf("registrar"))
                            .build()));
        }
    }

    /** From outside: nobody writes a card, the substitute's list gains and loses it by itself. */
    @Test
    void aSubstitutionBeginsAndEndsByItself() {
        SERVER.addUser("absent.head", "Відсутній Керівник", Role.EXECUTOR, ServerExtension.PASSWORD);
        SERVER.addUser("deputy.head", "Заступник Керівника", Role.EXECUTOR, ServerExtension.PASSWORD);
        try (var client = loggedIn("deputy.head");
                var registrar = SERVER.client()) {
            var card = registrar.register(
                    RequestId.random(), CardId.random(), reviewedBy(positionOf("absent.head"), "заміщення"));
            var start = client.cards()
                    .streamCards(StreamCardsRequest.getDefaultInstance())
                    .next();
            try (var watcher = Watcher.from(FeedMapper.fromProto(start.getPosition()), client)) {
                Watcher.await(PATIENCE, () -> !watcher.answers().isEmpty());
                var from = Instant.now().plusSeconds(2);
                people().substitute(SubstituteRequest.newBuilder()
                        .setPositionId(positionOf("absent.head"))
                        .setSubstituteId(positionOf("deputy.head"))
                        .setFrom(Timestamp.newBuilder().setSeconds(from.getEpochSecond()))
                        .setUntil(Timestamp.newBuilder().setSeconds(from.getEpochSecond() + 3))
                        .setReason("відпустка")
                        .build());
                Watcher.await(PATIENCE, () -> watcher.shown().contains(card.id().text()));
                assertThat(client.card(card.id()).content().summary()).isEqualTo("заміщення");
                Watcher.await(
                        PATIENCE, () -> !watcher.shown().contains(card.id().text()));
                refused(ErrorCode.CARD_NOT_FOUND, () -> client.card(card.id()));
            }
        }
    }

    @Test
    void aBlockedUserLosesTheStream() {
        SERVER.addUser("to.block", "Буде Заблоковано", Role.EXECUTOR, ServerExtension.PASSWORD);
        try (var client = loggedIn("to.block")) {
            var me =
                    client.sessions().whoAmI(WhoAmIRequest.getDefaultInstance()).getUser();
            var start = client.cards()
                    .streamCards(StreamCardsRequest.getDefaultInstance())
                    .next();
            try (var watcher = Watcher.from(FeedMapper.fromProto(start.getPosition()), client)) {
                Watcher.await(PATIENCE, () -> !watcher.answers().isEmpty());
                state(me.getId(), UserState.USER_STATE_BLOCKED);
                Watcher.await(PATIENCE, () -> watcher.failure() != null);
            }
        }
    }

    private static CardContent reviewedBy(String position, String summary) {
        var content = RegistryClient.appeal(summary);
        return new CardContent(
                content.kind(),
                content.receivedOn(),
                content.applicants(),
                content.citizens(),
                content.classification(),
                content.whereabouts(),
                content.summary(),
                content.controlDate(),
                content.controlRule(),
                Optional.of(position),
                content.note());
    }

    private static Set<String> ids(RegistryClient client) {
        var ids = new HashSet<String>();
        client.cards()
                .streamCards(StreamCardsRequest.getDefaultInstance())
                .forEachRemaining(part -> part.getRowsList().forEach(row -> ids.add(row.getId())));
        return ids;
    }

    private static String positionOf(String login) {
        return people().listUsers(ListUsersRequest.newBuilder().setText(login).build()).getUsersList().stream()
                .filter(person -> person.getLogin().equals(login))
                .findFirst()
                .orElseThrow()
                .getPositions(0)
                .getId();
    }

    private static UserState state(String user, UserState state) {
        return people().setUserState(SetUserStateRequest.newBuilder()
                        .setUserId(user)
                        .setState(state)
                        .build())
                .getPerson()
                .getState();
    }

    private static PeopleGrpc.PeopleBlockingStub people() {
        return PeopleGrpc.newBlockingStub(admin.authorised());
    }

    private static RegistryClient loggedIn(String login) {
        var client = RegistryClient.connect(SERVER.port(), SERVER.authority());
        client.login(login, ServerExtension.PASSWORD);
        return client;
    }

    private static void refused(ErrorCode code, Runnable call) {
        assertThatThrownBy(() -> RegistryClient.translated(() -> {
                    call.run();
                    return List.of();
                }))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
