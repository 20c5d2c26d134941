package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.BeginSecondFactorRequest;
import ua.zvernennia.proto.v1.FindPreviousCardsRequest;
import ua.zvernennia.proto.v1.UpdateCardRequest;
import ua.zvernennia.server.main.testing.RegistryClient;

/** Whatever people do, the log of the server holds no name, no telephone, no password and no token. */
class SilentLogTest {

    private static final String PASSWORD = "тихий пароль дня";
    private static final String TYPED_INTO_THE_WRONG_FIELD = "СекретнийПароль77";

    @TempDir
    private Path folder;

    @Test
    void aDayOfWorkAndOfMistakesLeavesNoSecretInTheLog() throws Exception {
        var data = folder.resolve("data");
        addUser(data);
        try (var server = ServerProcess.start(data, 0);
                var client = RegistryClient.connect(server.port(), server.authority())) {
            refused(() -> client.login("silent", "хибний-пароль-1"));
            refused(() -> client.login(TYPED_INTO_THE_WRONG_FIELD, "silent"));
            var token = client.login("silent", PASSWORD).getToken();
            var card = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("Скарга на тишу"));
            client.update(RequestId.random(), card.id(), card.revision(), RegistryClient.appeal("Скарга на тишу 2"));
            refused(() -> client.update(RequestId.random(), card.id(), 1, RegistryClient.appeal("Скарга на тишу 3")));
            refused(() -> RegistryClient.translated(() -> client.cards()
                    .updateCard(UpdateCardRequest.newBuilder()
                            .setRequestId("Тестенко Марія")
                            .setCardId("0440000000")
                            .build())));
            client.cards()
                    .findPreviousCards(FindPreviousCardsRequest.newBuilder()
                            .setSurname("Тестенко")
                            .setPhone("0440000000")
                            .setLimit(10)
                            .build());
            var secret = AccountGrpc.newBlockingStub(client.authorised())
                    .beginSecondFactor(BeginSecondFactorRequest.getDefaultInstance())
                    .getEnrolmentUri()
                    .replaceAll(".*secret=([A-Z2-7]+).*", "$1");
            client.logout();
            refused(() -> client.card(card.id()));
            server.terminate();
            assertThat(server.ended(Duration.ofSeconds(60))).isTrue();

            assertThat(server.text())
                    .contains("event=call method=zvernennia.v1.Session/Login")
                    .doesNotContain(token)
                    .doesNotContain(PASSWORD)
                    .doesNotContain("хибний-пароль-1")
                    .doesNotContainIgnoringCase(TYPED_INTO_THE_WRONG_FIELD)
                    .doesNotContain(secret)
                    .doesNotContain("Тестенко")
                    .doesNotContain("Марія")
                    .doesNotContain("Вигадана")
                    .doesNotContain("0440000000")
                    .doesNotContain("Скарга")
                    .doesNotContain("Тиха Олена");
        }
    }

    private void addUser(Path data) throws IOException, InterruptedException {
        var password = Files.writeString(folder.resolve("password"), PASSWORD + '\n');
        ServerProcess.run(
                "user",
                "add",
                "silent",
                "--name",
                "Тиха Олена Іванівна",
                "--role",
                "REGISTRAR",
                "--password-file",
                password.toString(),
                "--data",
                data.toString());
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(RegistryException.class);
    }
}
