package ua.zvernennia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * Bar P2: a person types into the filter of the real window. Measured from the key press, as the widget gets it, to the
 * painting of the rows that answer it, and the longest time for which the UI thread answered nothing.
 */
@Command(name = "type", description = "key press to painted rows in the real window, under the display of this process")
final class TypeBench implements Callable<Integer> {

    private static final String MAIN_WINDOW = "^Звернення";
    private static final Duration LOADED = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofMillis(400);
    private static final List<String> WORDS = List.of(
            "коваленко",
            "опалення",
            "ко-11",
            "дніпровський",
            "шев",
            "бойко марія",
            "2026",
            "тротуар",
            "мельник",
            "п-1");

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--rounds", description = "how often the words are typed (default ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Screen.present()) {
            System.err.println("type: needs a display (./dev bench type brings one)");
            return 2;
        }
        var programs = Programs.ofThisBuild();
        var directory = Files.createTempDirectory("zvernennia-type-");
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
                    LOADED,
                    () -> workstation.trace().first("loaded").isPresent());
            Spin.until(
                    "the whole list",
                    LOADED,
                    () -> workstation.trace().first("loaded").isPresent());
            workstation.window(MAIN_WINDOW);
            typeAll(screen, workstation.trace());
            report(workstation.trace());
        }
        return 0;
    }

    private void typeAll(Screen screen, Trace trace) {
        screen.keys("ctrl+f");
        for (int round = 0; round < rounds; round++) {
            for (var word : WORDS) {
                screen.type(word);
                settle(trace);
                screen.keys("ctrl+a", "BackSpace");
                settle(trace);
            }
        }
    }

    private static void settle(Trace trace) {
        Spin.until(
                "rows for every key",
                LOADED,
                () -> trace.all("typed").size() >= trace.all("key").size());
        Spin.never(SETTLED, () -> false);
    }

    private void report(Trace trace) {
        var keys = trace.all("key");
        var typed = trace.all("typed");
        var millis = new double[Math.min(keys.size(), typed.size())];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (typed.get(i).micros() - keys.get(i).micros()) / 1000.0;
        }
        var sample = new Sample(millis);
        long from = keys.getFirst().micros(); // the start of the program holds it longer, and nobody types then
        long longest = trace.all("hold").stream()
                .filter(event -> event.micros() >= from)
                .mapToLong(event -> Long.parseLong(event.arguments().getFirst()))
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "key press to painted rows, %d cards: %s; longest hold of the UI thread %.1f ms (bars: p95 16, hold 50)%n",
                cards,
                sample,
                longest / 1000.0);
        json.ifPresent(file -> write(file, sample, longest));
    }

    private void write(Path file, Sample sample, long longestMicros) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"type\",\"cards\":%d,\"results\":[{\"id\":\"key-to-paint\",\"ours\":%s},"
                        + "{\"id\":\"ui-hold\",\"ours\":{\"max_ms\":%.3f}}]}%n",
                cards,
                sample.json(),
                longestMicros / 1000.0);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
