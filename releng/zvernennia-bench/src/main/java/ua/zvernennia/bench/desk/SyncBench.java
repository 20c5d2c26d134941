package ua.zvernennia.bench.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.bench.Figures;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.TemporaryFolder;
import ua.zvernennia.sync.Headless;

/**
 * Bar P4: the first synchronisation into an empty cache, from the end of the login to a list that is whole, on line and on
 * the disk, in turn with {@code COPY} out of the same PostgreSQL and a raw batch insert of the same lines into Derby.
 */
@Command(
        name = "sync",
        description = "first synchronisation, beside COPY out of PostgreSQL and a raw insert into Derby")
public final class SyncBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--rounds", description = "how often each is done (default ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        var ours = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        try (var folder = new TemporaryFolder("zvernennia-sync-");
                var server = LabServer.startWithCity(
                        Programs.ofThisBuild(), folder.path().resolve("server"), cards)) {
            server.command("desk", "--cached-years", "0"); // every line, as COPY has it
            for (int round = 0; round < rounds; round++) {
                var home = folder.path().resolve("desk-" + round);
                int lines = synchronise(server, home, ours, whole);
                long begun = System.nanoTime();
                int copied = RawCopy.into(home.resolve("raw"), server.database());
                raw.add((System.nanoTime() - begun) / 1e6);
                if (copied != lines) {
                    throw new IllegalStateException("COPY brought " + copied + " lines, the feed " + lines);
                }
            }
        }
        var figures = new Figures("sync", cards);
        figures.add("first_sync", StartBench.sample(ours)).reference(StartBench.sample(raw));
        figures.add("login_and_first_sync", StartBench.sample(whole));
        figures.print();
        System.out.printf(
                "ratio %.2f (bar 2); the first round, with code that was never run before: ours %.0f ms, raw %.0f ms%n",
                StartBench.sample(ours).percentile(0.5) / StartBench.sample(raw).percentile(0.5),
                ours.getFirst(),
                raw.getFirst());
        json.ifPresent(figures::write);
        return 0;
    }

    private static int synchronise(LabServer server, Path home, ArrayList<Double> ours, ArrayList<Double> whole) {
        try (var station = new Headless(
                new DataArea(home), server.certificateAuthority(), Clock.systemUTC(), (topic, properties) -> {})) {
            long begun = System.nanoTime();
            station.session().login(ServerAddress.parse(server.address()), "registrar", "demo".toCharArray());
            long in = System.nanoTime();
            Spin.until(
                    "the whole list",
                    PATIENCE,
                    () -> station.connection().status().state() == State.ONLINE);
            long end = System.nanoTime();
            ours.add((end - in) / 1e6);
            whole.add((end - begun) / 1e6);
            return station.index().current().size();
        }
    }
}
