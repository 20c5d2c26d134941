package ua.zvernennia.bench.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.Figures;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.LabWorkstation;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.Subprocess;
import ua.zvernennia.bench.lab.TemporaryFolder;

/**
 * Bar P8: live heap of the installed workstation, as the virtual machine counts it after a full collection: after the first
 * synchronisation, after a start on a warm cache, and after some typing and an opened card.
 */
@Command(name = "memory", description = "live heap of the workstation in its real window")
public final class MemoryBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final List<String> WORDS = List.of("опалення", "шев", "2026");
    private static final String MAIN_WINDOW = "^Звернення";

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Screen.present()) {
            System.err.println("memory: needs a display (./dev bench memory brings one)");
            return 2;
        }
        var programs = Programs.ofThisBuild();
        var figures = new Figures("memory", cards);
        var screen = new Screen();
        try (var folder = new TemporaryFolder("zvernennia-memory-");
                var server = LabServer.startWithCity(programs, folder.path().resolve("server"), cards)) {
            server.command("desk", "--cached-years", "0");
            var home = folder.path().resolve("desk");
            var login = LabWorkstation.Login.to(server, "registrar", "demo");
            try (var first = LabWorkstation.start(programs, home, login, screen)) {
                whole(first);
                figures.add("after_first_sync", "heap_mb", liveHeap(first));
            }
            try (var again = LabWorkstation.startAgain(programs, home, login, screen)) {
                whole(again);
                figures.add("after_warm_start", "heap_mb", liveHeap(again));
                use(again, screen);
                figures.add("after_use", "heap_mb", liveHeap(again));
            }
        }
        figures.print();
        System.out.println("bars: 150 MB at 45,950 cards, 500 MB at 662,088");
        json.ifPresent(figures::write);
        return 0;
    }

    private static void whole(LabWorkstation workstation) {
        Spin.until(
                "the whole list",
                PATIENCE,
                () -> workstation.trace().first("loaded").isPresent());
        Spin.never(QUIET, () -> false); // indexes are made in the background
    }

    private static void use(LabWorkstation workstation, Screen screen) {
        workstation.window(MAIN_WINDOW);
        for (var word : WORDS) {
            screen.keys("ctrl+f");
            screen.type(word);
            Spin.until(
                    "rows for every key",
                    PATIENCE,
                    () -> workstation.trace().all("typed").size()
                            >= workstation.trace().all("key").size());
            screen.keys("ctrl+a", "BackSpace");
        }
        screen.keys("Down", "Down", "Return");
        Spin.until(
                "an open card",
                PATIENCE,
                () -> workstation.trace().first("card").isPresent());
        Spin.never(QUIET, () -> false);
    }

    /** Megabytes (10⁶) that are reachable; the histogram of the virtual machine begins with a full collection. */
    private static double liveHeap(LabWorkstation workstation) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var outcome = Subprocess.run(
                List.of(jcmd, Long.toString(workstation.pid()), "GC.class_histogram"), Duration.ofMinutes(1));
        var total = TOTAL.matcher(outcome.output());
        if (!total.find()) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "no histogram (exit %d): %s", outcome.exit(), outcome.output()));
        }
        return Long.parseLong(total.group(1)) / 1e6;
    }
}
