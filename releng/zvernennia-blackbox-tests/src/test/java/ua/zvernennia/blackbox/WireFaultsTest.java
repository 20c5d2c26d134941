package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.RegisterCardRequest;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.ErrorCodec;

/** What a client sends that it should not: each fault has its code, and the next call works. */
class WireFaultsTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Kyiv"));

    private static LabServer server;
    private static WireClient client;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 200);
        client = WireClient.login(server, "registrar", "demo");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldAlike() {
        var wrong = refused(() -> WireClient.login(server, "registrar", "another"));
        var unknown = refused(() -> WireClient.login(server, "nobody", "another"));
        assertThat(wrong.code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        assertThat(unknown.code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
    }

    @Test
    void aTextOverItsLimitIsRefusedWithItsField() {
        var request = request().toBuilder();
        request.getContentBuilder().setSummary("т".repeat(4001));
        var refusal = refused(() -> register(request.build()));
        assertThat(refusal.code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
        assertThat(refusal.arguments()).containsEntry("field", "summary");
    }

    @Test
    void aMessageOverAMebibyteIsRefusedAndTheNextIsNot() {
        var request = request().toBuilder();
        request.getContentBuilder().setNote("н".repeat(600_000));
        assertThat(refused(() -> register(request.build())).code()).isEqualTo(ErrorCode.REQUEST_TOO_LARGE);
        assertThat(register(request()).running()).isPositive();
    }

    @Test
    void aDeadlineThatPassesHasItsCode() {
        assertThatThrownBy(() ->
                        client.raw().withDeadlineAfter(1, TimeUnit.MICROSECONDS).registerCard(request()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(ErrorCodec.fromStatus(e).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
    }

    @Test
    void lettersThatAreNoPrefixAreRefused() {
        var number = new NumberRequest("", "Q1", Optional.empty());
        assertThat(refused(() -> client.register(number, Appeals.about("Шум уночі", today)))
                        .code())
                .isEqualTo(ErrorCode.INVALID_REG_NUMBER);
    }

    @Test
    void anIdThatIsNoUuidIsRefused() {
        var request = request().toBuilder().setCardId("картка").build();
        assertThat(refused(() -> register(request)).code()).isEqualTo(ErrorCode.INVALID_VALUE);
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        var id = CardId.random();
        var once = RequestId.random();
        var content = Appeals.about("Яма на тротуарі", today);
        var first = client.register(once, id, Appeals.NUMBER, content);
        assertThat(client.register(once, id, Appeals.NUMBER, content)).isEqualTo(first);
        var other = Appeals.about("Інший зміст", today);
        assertThat(refused(() -> client.register(once, id, Appeals.NUMBER, other))
                        .code())
                .isEqualTo(ErrorCode.REQUEST_ID_REUSED);
    }

    @Test
    void theSecondOfTwoWritersIsToldAndNothingIsOverwritten() {
        var card = client.register(Appeals.NUMBER, Appeals.about("Протікає дах", today));
        var first = client.update(card.id(), card.revision(), Appeals.about("Протікає дах, друга адреса", today));
        assertThat(refused(() -> client.update(card.id(), card.revision(), Appeals.about("Інше", today)))
                        .code())
                .isEqualTo(ErrorCode.CARD_CHANGED_MEANWHILE);
        assertThat(client.get(card.id()).content()).isEqualTo(first.content());
    }

    private RegisterCardRequest request() {
        return CardMapper.toProto(
                RequestId.random(), CardId.random(), Appeals.NUMBER, Appeals.about("Немає гарячої води", today));
    }

    private static ua.zvernennia.model.registration.RegNumber register(RegisterCardRequest request) {
        try {
            var response = client.raw().withDeadlineAfter(20, TimeUnit.SECONDS).registerCard(request);
            return CardMapper.fromProto(response.getCard()).registration().number();
        } catch (StatusRuntimeException e) {
            throw ErrorCodec.fromStatus(e);
        }
    }

    private static RegistryException refused(Executable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(RegistryException.class, call);
    }
}
