package ua.zvernennia.server.main.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.AccessGrpc;
import ua.zvernennia.proto.v1.AddPositionRequest;
import ua.zvernennia.proto.v1.AdministrationGrpc;
import ua.zvernennia.proto.v1.AssignPositionRequest;
import ua.zvernennia.proto.v1.EndPositionRequest;
import ua.zvernennia.proto.v1.HeldPosition;
import ua.zvernennia.proto.v1.ListOpenSessionsRequest;
import ua.zvernennia.proto.v1.ListPositionsRequest;
import ua.zvernennia.proto.v1.OpenSession;
import ua.zvernennia.proto.v1.PeopleGrpc;
import ua.zvernennia.proto.v1.RevokeUserSessionsRequest;
import ua.zvernennia.proto.v1.SetPositionRoleRequest;
import ua.zvernennia.proto.v1.StaffPosition;
import ua.zvernennia.proto.v1.SubstituteRequest;
import ua.zvernennia.proto.v1.WhoAmIRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;

/** From outside: what the screens of administration show and do. */
class AdministrationTest {

    private static final ua.zvernennia.proto.v1.Role AUDITOR = ua.zvernennia.proto.v1.Role.ROLE_AUDITOR;

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    private static RegistryClient admin;
    private static String unit;

    @BeforeAll
    static void anAdministrator() {
        SERVER.addUser("staff.admin", "Тестовий Адміністратор", Role.ADMIN, ServerExtension.PASSWORD);
        admin = loggedIn("staff.admin");
        unit = admin.sessions()
                .whoAmI(WhoAmIRequest.getDefaultInstance())
                .getUser()
                .getOrganisationId();
    }

    @Test
    void vacantPositionsAreFoundAndFormerOnesOnlyWhenAskedFor() {
        var added = add("Рідкісна посада", ua.zvernennia.proto.v1.Role.ROLE_EXECUTOR);
        assertThat(positions("рідкісна", false)).singleElement().satisfies(found -> {
            assertThat(found.getPosition()).isEqualTo(added);
            assertThat(found.getUnitName()).isNotEmpty();
            assertThat(found.getHolder()).isEmpty();
        });
        people().endPosition(EndPositionRequest.newBuilder()
                .setPositionId(added.getId())
                .setValidTo("2021-01-01")
                .build());
        assertThat(positions("рідкісна", false)).isEmpty();
        assertThat(positions("рідкісна", true)).hasSize(1);
    }

    @Test
    void aRoleIsChangedAndTellsWhatItWas() {
        var added = add("Посада для ролі", ua.zvernennia.proto.v1.Role.ROLE_EXECUTOR);
        assertThat(role(added, ua.zvernennia.proto.v1.Role.ROLE_CONTROLLER).getRole())
                .isEqualTo(ua.zvernennia.proto.v1.Role.ROLE_CONTROLLER);
        assertThat(positions("Посада для ролі", false).getFirst().getPosition().getRole())
                .isEqualTo(ua.zvernennia.proto.v1.Role.ROLE_CONTROLLER);
    }

    @Test
    void nobodyAdministersAndAuditsAtTheSameTime() {
        var own = positions("staff.admin", false).getFirst().getPosition();
        var audit = add("Аудитор", AUDITOR);
        refused(
                ErrorCode.DUTIES_SEPARATE,
                () -> people().assignPosition(AssignPositionRequest.newBuilder()
                        .setPositionId(audit.getId())
                        .setUserId(own.getUserId())
                        .build()));
        refused(
                ErrorCode.DUTIES_SEPARATE,
                () -> people().substitute(SubstituteRequest.newBuilder()
                        .setPositionId(audit.getId())
                        .setSubstituteId(own.getId())
                        .build()));
        var harmless = add("Друга посада", ua.zvernennia.proto.v1.Role.ROLE_EXECUTOR);
        people().assignPosition(AssignPositionRequest.newBuilder()
                .setPositionId(harmless.getId())
                .setUserId(own.getUserId())
                .build());
        refused(ErrorCode.DUTIES_SEPARATE, () -> role(harmless, AUDITOR));
    }

    @Test
    void sessionsOfEverybodyAreListedAndEnded() {
        SERVER.addUser("seen.clerk", "Помічена Особа", Role.EXECUTOR, ServerExtension.PASSWORD);
        try (var clerk = loggedIn("seen.clerk")) {
            var seen = sessions("seen.cl");
            assertThat(seen).singleElement().satisfies(open -> {
                assertThat(open.getDisplayName()).isEqualTo("Помічена Особа");
                assertThat(open.getSession().getWorkstation()).isEqualTo("test");
            });
            assertThat(sessions("")).extracting(OpenSession::getLogin).contains("staff.admin", "seen.clerk");
            AccessGrpc.newBlockingStub(admin.authorised())
                    .revokeUserSessions(RevokeUserSessionsRequest.newBuilder()
                            .setUserId(seen.getFirst().getUserId())
                            .setSessionId(seen.getFirst().getSession().getId())
                            .build());
            assertThat(sessions("seen.clerk")).isEmpty();
        }
    }

    private static HeldPosition add(String title, ua.zvernennia.proto.v1.Role role) {
        return people().addPosition(AddPositionRequest.newBuilder()
                        .setUnitId(unit)
                        .setTitle(title)
                        .setRole(role)
                        .setValidFrom("2020-01-01")
                        .build())
                .getPosition();
    }

    private static HeldPosition role(HeldPosition position, ua.zvernennia.proto.v1.Role role) {
        return administration()
                .setPositionRole(SetPositionRoleRequest.newBuilder()
                        .setPositionId(position.getId())
                        .setRole(role)
                        .build())
                .getPosition();
    }

    private static List<StaffPosition> positions(String text, boolean former) {
        return administration()
                .listPositions(ListPositionsRequest.newBuilder()
                        .setText(text)
                        .setFormer(former)
                        .build())
                .getPositionsList();
    }

    private static List<OpenSession> sessions(String text) {
        return administration()
                .listOpenSessions(
                        ListOpenSessionsRequest.newBuilder().setText(text).build())
                .getSessionsList();
    }

    private static PeopleGrpc.PeopleBlockingStub people() {
        return PeopleGrpc.newBlockingStub(admin.authorised());
    }

    private static AdministrationGrpc.AdministrationBlockingStub administration() {
        return AdministrationGrpc.newBlockingStub(admin.authorised());
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
