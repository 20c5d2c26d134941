package ua.zvernennia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.LabWorkstation;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.Trace;

/**
 * A person opens card after card in the real window: from the moment that Enter is sent (the program that sends it is in
 * the figure, some milliseconds) to the moment that the card has the keyboard. First from the server, then, with the
 * server gone, the same cards from the cache.
 */
@Command(name = "card", description = "Enter to a card that can be typed into, under the display of this process")
final class CardBench implements Callable<Integer> {

    private static final String MAIN_WINDOW = "^Звернення";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofMillis(700);
    private static final double SERVER_BAR_MS = 300;
    private static final double CACHE_BAR_MS = 100;

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 5_000;

    @Option(names = "--opened", description = "cards that are opened (default ${DEFAULT-VALUE})")
    private int opened = 40;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Screen.present()) {
            System.err.println("card: needs a display (./dev bench card brings one)");
            return 2;
        }
        var programs = Programs.ofThisBuild();
        var directory = Files.createTempDirectory("zvernennia-card-");
        var screen = new Screen();
        try (var server = LabServer.startWithCity(programs, directory.resolve("data"), cards);
                var workstation = LabWorkstation.start(
                        programs,
                        directory.resolve("desk"),
                        LabWorkstation.Login.to(server, "registrar", "demo"),
                        screen)) {
            workstation.usable();
            Spin.until(
                    "the whole list",
                    PATIENCE,
                    () -> workstation.trace().first("loaded").isPresent());
            workstation.window(MAIN_WINDOW);
            var fromServer = openAll(screen, workstation.trace());
            server.close();
            var fromCache = openAll(screen, workstation.trace());
            print("server", fromServer, SERVER_BAR_MS);
            print("cache", fromCache, CACHE_BAR_MS);
            json.ifPresent(file -> write(file, fromServer, fromCache));
        }
        return 0;
    }

    private Sample openAll(Screen screen, Trace trace) {
        screen.keys("ctrl+l", "Home");
        Spin.never(SETTLED, () -> false); // an editor is made ready while nobody types
        var millis = new double[opened];
        for (int i = 0; i < opened; i++) {
            long from = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            screen.keys("Return");
            Spin.until("card " + i, PATIENCE, () -> focused(trace, from).isPresent());
            millis[i] = (focused(trace, from).orElseThrow().micros() - from) / 1000.0;
            Spin.never(SETTLED, () -> false);
            screen.keys("ctrl+w", "ctrl+l", "Down");
            Spin.never(SETTLED, () -> false);
        }
        return new Sample(millis);
    }

    private static Optional<Trace.Event> focused(Trace trace, long from) {
        return trace.all("card").stream()
                .filter(event -> event.micros() >= from)
                .findFirst();
    }

    private static void print(String source, Sample sample, double bar) {
        System.out.printf(Locale.ROOT, "Enter to a card from the %s: %s (bar: p95 %.0f)%n", source, sample, bar);
    }

    private void write(Path file, Sample fromServer, Sample fromCache) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"card\",\"cards\":%d,\"results\":[{\"id\":\"server\",\"ours\":%s},"
                        + "{\"id\":\"cache\",\"ours\":%s}]}%n",
                cards,
                fromServer.json(),
                fromCache.json());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
