package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.registration.CardId;

/** Two workstations, two processes, one server: what one writes the other paints. */
class TwoDesksTest {

    private static final int ROUNDS = 20;
    private static final int WARM_UP = 3;
    private static final Duration PAINTED = Duration.ofSeconds(20);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Kyiv"));

    private static LabServer server;
    private static Desk one;
    private static Desk other;

    @BeforeAll
    static void start(@TempDir Path directory) {
        assumeTrue(Screen.present(), "needs a display (./dev test brings one)");
        server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 2_000);
        one = Desk.open(directory.resolve("one"), server, "registrar").usable();
        other = Desk.open(directory.resolve("other"), server, "registrar2").usable();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            other.close();
            one.close();
            server.close();
        }
    }

    @Test
    void aCardRegisteredByKeyboardAtOneDeskIsPaintedAtTheOther() throws Exception {
        var before = new Registry(server.database()).cards();
        one.at(Desk.MAIN_WINDOW);
        var hands = new Hands(one);
        hands.register("Клавіатурна", "Немає світла у під'їзді");
        var id = Spin.value("the new card", PAINTED, () -> new Registry(server.database()).newest(before));
        Spin.value(
                "painted at the other desk",
                PAINTED,
                () -> other.workstation().trace().painted(id, 1));
        other.picture("second-desk");
        one.at(Desk.MAIN_WINDOW);
        hands.backToList();
        Spin.value(
                "painted at its desk", PAINTED, () -> one.workstation().trace().painted(id, 1));
        try (var client = WireClient.login(server, "registrar3", "demo")) {
            var card = client.get(CardId.parse(id));
            assertThat(card.content().applicants().getFirst().name().surname()).isEqualTo("Клавіатурна");
            assertThat(card.content().summary()).isEqualTo("Немає світла у під'їзді");
        }
    }

    @Test
    void commitToPaintedRow() throws IOException, SQLException {
        var registry = new Registry(server.database());
        var millis = new ArrayList<Double>();
        try (var client = WireClient.login(server, "registrar3", "demo")) {
            for (int round = 0; round < ROUNDS; round++) {
                var card = client.register(Appeals.NUMBER, Appeals.about("Стрічка, коло " + round, today));
                var painted = Spin.value(
                        "painted, round " + round,
                        PAINTED,
                        () -> other.workstation().trace().painted(card.id().text(), card.revision()));
                if (round >= WARM_UP) {
                    // The row of the change is written just before the commit, so this is an upper bound.
                    millis.add((painted.micros() - registry.changedAtMicros(card.id())) / 1000.0);
                }
            }
        }
        var sample = new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.println("commit to painted row at another workstation: " + sample);
        Files.writeString(
                Path.of("target", "commit-to-paint.json"),
                "{\"bench\":\"commit-to-paint\",\"results\":[{\"id\":\"two-desks\",\"ours\":" + sample.json()
                        + "}]}\n");
        assertThat(sample.percentile(0.5)).as("median, ms").isLessThan(1_000);
    }
}
