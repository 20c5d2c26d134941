package ua.zvernennia.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.TemporaryFolder;
import ua.zvernennia.bench.load.Vitals.Look;

/** The same work hour after hour: 5,300 documents an hour with twenty reads a write; memory and threads must stay flat. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "5,300 documents an hour, 20 reads a write: memory and threads flat, every invariant afterwards")
public final class SoakBench implements Callable<Integer> {

    private static final double PER_HOUR = 5_300;
    private static final double PER_DAY = 5_150;

    /** One read more is the tree that every act is based on. */
    private static final int READS = 19;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long SEED = 1991;
    private static final long MIB = 1024 * 1024;

    /** What the collector leaves behind may differ by so much from one look to another. */
    private static final long HEAP_SLACK = 24 * MIB;

    private static final double HEAP_GROWTH = 1.25;
    private static final int THREAD_SLACK = 8;
    private static final LoadTown BRIEF = new LoadTown(1_000, 602, 20, 16);
    private static final double BRIEF_MINUTES = 2;

    @Option(names = "--short", description = "two minutes on a small city")
    private boolean brief;

    @Option(names = "--minutes", description = "how long documents arrive (default ${DEFAULT-VALUE})")
    private double minutes = 30;

    @Option(names = "--cards", description = "cards that are there before (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var town = brief ? BRIEF : new LoadTown(cards, 6_006, 200, 100);
        double time = brief ? BRIEF_MINUTES : minutes;
        var spell = new Spell(
                Spell.day(PER_HOUR * time / 60 / PER_DAY, SEED),
                Duration.ofSeconds((long) (time * 60)),
                new Pace(PAUSE, READS),
                SEED);
        try (var folder = new TemporaryFolder("zvernennia-soak-");
                var server = town.start(folder.path());
                var vitals = new Vitals(server)) {
            var outcome = town.work(server, spell);
            var flat = new Flatness(vitals.looks());
            outcome.print();
            flat.print();
            json.ifPresent(file -> outcome.write(
                    file,
                    "soak",
                    String.format(Locale.ROOT, "\"minutes\":%.1f,\"cards\":%d,", time, town.cards()) + flat.json()));
            return outcome.good() && flat.holds() ? 0 : 1;
        }
    }

    /** The last third of a run beside the one before it; the first third warms up. */
    private static final class Flatness {

        private final List<Look> middle;
        private final List<Look> last;

        Flatness(List<Look> looks) {
            int third = looks.size() / 3;
            middle = new ArrayList<>(looks.subList(third, 2 * third));
            last = new ArrayList<>(looks.subList(2 * third, looks.size()));
        }

        boolean holds() {
            return least(last) <= least(middle) * HEAP_GROWTH + HEAP_SLACK
                    && threads(last) <= threads(middle) + THREAD_SLACK;
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "heap after the collector %d → %d MB, resident %d → %d MB, threads %d → %d: %s%n",
                    least(middle) / MIB,
                    least(last) / MIB,
                    Look.greatest(middle, Look::resident) / MIB,
                    Look.greatest(last, Look::resident) / MIB,
                    threads(middle),
                    threads(last),
                    holds() ? "flat" : "GROWING");
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "\"heap_mb\":[%d,%d],\"resident_mb\":[%d,%d],\"threads\":[%d,%d]",
                    least(middle) / MIB,
                    least(last) / MIB,
                    Look.greatest(middle, Look::resident) / MIB,
                    Look.greatest(last, Look::resident) / MIB,
                    threads(middle),
                    threads(last));
        }

        private static long least(List<Look> looks) {
            return Look.least(looks, Look::heap);
        }

        private static long threads(List<Look> looks) {
            return Look.greatest(looks, Look::threads);
        }
    }
}
