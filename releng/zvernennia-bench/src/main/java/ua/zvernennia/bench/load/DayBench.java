package ua.zvernennia.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.TemporaryFolder;

/**
 * A working day of the city at speed: 6,000 people, 2,650 documents (662,088 a year) of which 220 appeals, and 2,500
 * requests of the contact centre; registration, resolutions, delegation, execution, rework, acceptance, answers, reads,
 * searches and open windows, with rights on. Then everything that was acknowledged must be there.
 */
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description =
                "a working day at speed: 6,000 people, 2,650 documents, 2,500 requests; every invariant afterwards")
public final class DayBench implements Callable<Integer> {

    private static final Duration DAY = Duration.ofHours(8);

    /** The last documents come a while before the end, so that they are through when it ends. */
    private static final double ARRIVALS = 0.85;

    /** An appeal has twenty acts and takes about a sixth of the day. */
    private static final int PAUSES_PER_DAY = 120;

    private static final int READS = 2;
    private static final long SEED = 1551;
    private static final LoadTown BRIEF = new LoadTown(1_000, 602, 40, 16);
    private static final double BRIEF_SHARE = 0.05;
    private static final double BRIEF_FACTOR = 400;

    @Option(names = "--short", description = "a twentieth of the documents, a tenth of the people, in 72 seconds")
    private boolean brief;

    @Option(names = "--factor", description = "how much faster than eight hours (default ${DEFAULT-VALUE})")
    private double factor = 48;

    @Option(names = "--cards", description = "cards that are there before (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--people", description = "who work, seven to an office (default ${DEFAULT-VALUE})")
    private int people = 6_006;

    @Option(names = "--windows", description = "open streams of changes (default ${DEFAULT-VALUE})")
    private int windows = 400;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var town = brief ? BRIEF : new LoadTown(cards, people, windows, 100);
        double speed = brief ? BRIEF_FACTOR : factor;
        double share = brief ? BRIEF_SHARE : 1;
        var day = Duration.ofMillis((long) (DAY.toMillis() / speed));
        var spell = new Spell(
                Spell.day(share, SEED),
                Duration.ofMillis((long) (day.toMillis() * ARRIVALS)),
                new Pace(day.dividedBy(PAUSES_PER_DAY), READS),
                SEED);
        try (var folder = new TemporaryFolder("zvernennia-day-");
                var server = town.start(folder.path())) {
            var outcome = town.work(server, spell);
            outcome.print();
            double reached = DAY.toMillis() / 1e3 / outcome.seconds();
            System.out.printf(
                    Locale.ROOT,
                    "%.0f %% of a day in %.0f s: factor %.0f of %.0f asked%n",
                    share * 100,
                    outcome.seconds(),
                    reached,
                    speed);
            json.ifPresent(file -> outcome.write(
                    file,
                    "day",
                    String.format(
                            Locale.ROOT,
                            "\"people\":%d,\"cards\":%d,\"windows\":%d,\"share\":%.2f,\"factor\":%.1f",
                            town.people(),
                            town.cards(),
                            town.windows(),
                            share,
                            reached)));
            return outcome.good() ? 0 : 1;
        }
    }
}
