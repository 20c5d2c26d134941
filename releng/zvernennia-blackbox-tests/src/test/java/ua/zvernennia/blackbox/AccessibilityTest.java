package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.Subprocess;

/** What a screen reader finds on the accessibility bus: every field of the card has a name. */
class AccessibilityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> EXPECTED = List.of(
            "№ документа",
            "Прізвище *",
            "Ім'я",
            "По батькові",
            "Дублет до №",
            "Район розгляду *",
            "Питання",
            "Зміст *",
            "Розглядає",
            "Примітка");

    /** @param name of the label that the bus binds to it, or its own for a button */
    private record Found(String role, String name, String place) {

        static Found parse(String line) {
            var cells = line.split("\t", -1);
            return new Found(cells[0], cells[1], cells[2]);
        }
    }

    @Test
    void everyFieldOfTheCardHasAName(@TempDir Path directory) {
        assumeTrue(Screen.present(), "needs a display (./dev test brings one)");
        var bus = Subprocess.start(
                List.of("dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address=1"),
                directory,
                Map.of(),
                directory.resolve("bus"));
        try (bus;
                var server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 60)) {
            Spin.until("a session bus", PATIENCE, () -> bus.output().contains("\n"));
            var environment = Map.of("DBUS_SESSION_BUS_ADDRESS", bus.output().strip(), "NO_AT_BRIDGE", "0");
            try (var desk = Desk.open(directory.resolve("desk"), server, "registrar", environment)
                    .usable()) {
                desk.at(Desk.MAIN_WINDOW);
                desk.openCard("ctrl+n");
                Spin.until(
                        "the whole card on the bus",
                        PATIENCE,
                        () -> names(environment).containsAll(EXPECTED));

                assertThat(found(environment))
                        .as("fields without a name")
                        .noneMatch(field -> field.name().isBlank());
            }
        }
    }

    private static List<String> names(Map<String, String> environment) {
        return found(environment).stream().map(Found::name).toList();
    }

    private static List<Found> found(Map<String, String> environment) {
        var script = List.of(
                "env",
                "DBUS_SESSION_BUS_ADDRESS=" + environment.get("DBUS_SESSION_BUS_ADDRESS"),
                "PYTHONIOENCODING=utf-8",
                "/usr/bin/python3",
                script().toString(),
                "Звернення");
        var outcome = Subprocess.run(script, PATIENCE);
        if (outcome.exit() != 0) {
            throw new IllegalStateException("accessibility bus (python3-pyatspi is needed):\n" + outcome.output());
        }
        return outcome.output()
                .lines()
                .filter(line -> line.contains("\t"))
                .map(Found::parse)
                .toList();
    }

    private static Path script() {
        try {
            return Path.of(AccessibilityTest.class.getResource("/names.py").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("names.py", e);
        }
    }
}
