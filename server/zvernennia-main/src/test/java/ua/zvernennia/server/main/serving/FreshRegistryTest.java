package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.server.main.testing.RegistryClient;

/** An organisation that begins: a new registry, one user, nothing loaded or imported. */
class FreshRegistryTest {

    private static final String PODILSKYI = "UA80000000000719633";
    private static final String SOLOMIANSKYI = "UA80000000000980793";

    @TempDir
    Path directory;

    @Test
    void anAppealWithDistrictsAndCodesIsRegisteredAfterUserAdd() throws Exception {
        var data = directory.resolve("data");
        addRegistrar(data);
        try (var server = ServerProcess.start(data, 0);
                var client = RegistryClient.connect(server.port(), server.authority())) {
            client.login("olena", "a password");
            var lists = client.directory().getDirectory(GetDirectoryRequest.getDefaultInstance());
            assertThat(lists.getDistrictsCount()).isEqualTo(11);

            var card = client.register(RequestId.random(), CardId.random(), appeal());

            assertThat(card.registration().number().running()).isEqualTo(1);
            assertThat(client.card(card.id()).content()).isEqualTo(appeal());
        }
    }

    private void addRegistrar(Path data) throws Exception {
        var password = Files.writeString(directory.resolve("password"), "a password");
        ServerProcess.run(
                "user",
                "add",
                "olena",
                "--name",
                "Тестова Олена",
                "--role",
                "REGISTRAR",
                "--password-file",
                password.toString(),
                "--data",
                data.toString());
    }

    private static CardContent appeal() {
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 1, 5),
                List.of(new Applicant(new PersonName("Тестенко", "Марія", "Петрівна"), "вул. Вигадана, 1", "", "")),
                1,
                new Classification("1.1.1", "2.1", "3.2", "5.1", "6.3", "090"),
                new Whereabouts("м. Київ", "м. Київ", PODILSKYI, SOLOMIANSKYI),
                "Немає опалення",
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }
}
