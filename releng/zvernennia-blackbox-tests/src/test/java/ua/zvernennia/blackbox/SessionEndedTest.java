package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.registration.CardId;

/** The server ends a session while somebody types: the same person goes on, another one sees nothing of it. */
class SessionEndedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static LabServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        assumeTrue(Screen.present(), "needs a display (./dev test brings one)");
        server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 200);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theSamePersonLogsInOverTheWindowAndTheTextIsRegistered(@TempDir Path home) {
        var registry = new Registry(server.database());
        try (var desk = Desk.open(home, server, "registrar").usable()) {
            var before = registry.cards();
            desk.at(Desk.MAIN_WINDOW);
            var hands = new Hands(desk);
            hands.fill("Перервана", "Сеанс закінчився посеред роботи");
            registry.endSessions();
            desk.at(Desk.LOGIN_WINDOW);
            desk.picture("session-ended");
            desk.type("demo");
            desk.keys("Return");
            Spin.until(
                    "the window is free again",
                    PATIENCE,
                    () -> !desk.workstation().shows(Desk.LOGIN_WINDOW));
            desk.at(Desk.MAIN_WINDOW);
            assertThat(registry.newest(before)).isEmpty();
            hands.submit();
            var id = Spin.value("the card of its author", PATIENCE, () -> registry.newest(before));
            hands.backToList();
            Spin.value("its row", PATIENCE, () -> desk.workstation().trace().painted(id, 1));
            desk.picture("session-again");
            try (var client = WireClient.login(server, "registrar2", "demo")) {
                assertThat(client.get(CardId.parse(id)).content().summary())
                        .isEqualTo("Сеанс закінчився посеред роботи");
            }
        }
    }

    @Test
    void aWorkstationThatIsToldToEndLogsOut(@TempDir Path home) {
        var registry = new Registry(server.database());
        try (var desk = Desk.open(home, server, "registrar2").usable()) {
            assertThat(registry.openSessions("registrar2")).isEqualTo(1);
            desk.close(); // SIGTERM
            assertThat(registry.openSessions("registrar2")).isZero();
        }
    }

    @Test
    void anotherPersonFindsTheCardsClosed(@TempDir Path home) {
        var registry = new Registry(server.database());
        try (var desk = Desk.open(home, server, "registrar").usable()) {
            var before = registry.cards();
            var stranger = registry.displayName("registrar3");
            desk.at(Desk.MAIN_WINDOW);
            var hands = new Hands(desk);
            hands.fill("Чужа", "Цього ніхто інший не побачить");
            registry.endSessions();
            desk.at(Desk.LOGIN_WINDOW);
            desk.keys("shift+Tab", "ctrl+a");
            desk.type("registrar3");
            desk.keys("Tab");
            desk.type("demo");
            desk.keys("Return");

            desk.at(Desk.MAIN_WINDOW + " — " + stranger);
            desk.picture("another-person");
            hands.submit(); // nothing is open that could be registered
            desk.keys("ctrl+n");
            Spin.until(
                    "a card of the other person",
                    PATIENCE,
                    () -> desk.workstation().trace().all("card").size() > 1);
            assertThat(registry.newest(before)).isEmpty();
        }
    }
}
