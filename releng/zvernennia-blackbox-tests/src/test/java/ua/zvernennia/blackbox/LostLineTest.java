package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.registration.CardId;

/** The server is killed under the hands of a registrar: nothing typed is lost, nothing happens twice. */
class LostLineTest {

    private static final Duration BACK = Duration.ofSeconds(90);

    @Test
    void whatWasTypedIsRegisteredOnceWhenTheServerIsBack(@TempDir Path directory) {
        assumeTrue(Screen.present(), "needs a display (./dev test brings one)");
        try (var server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 200);
                var desk = Desk.open(directory.resolve("desk"), server, "registrar")
                        .usable()) {
            var before = new Registry(server.database()).cards();
            desk.at(Desk.MAIN_WINDOW);
            var hands = new Hands(desk);
            hands.fill("Обірвана", "Зв'язок зник посеред речення");
            server.kill();
            hands.submit();
            desk.picture("server-gone");
            server.restart();

            var id = Spin.value(
                    "the card, once the server is back", BACK, () -> new Registry(server.database()).newest(before));
            hands.backToList();
            Spin.value("its row", BACK, () -> desk.workstation().trace().painted(id, 1));
            desk.picture("server-back");
            try (var client = WireClient.login(server, "registrar2", "demo")) {
                var content = client.get(CardId.parse(id)).content();
                assertThat(content.summary()).isEqualTo("Зв'язок зник посеред речення");
                assertThat(content.applicants().getFirst().name().surname()).isEqualTo("Обірвана");
            }
        }
    }
}
