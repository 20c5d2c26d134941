package ua.zvernennia.bench.feed;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.Figures;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.LabWorkstation;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.TemporaryFolder;
import ua.zvernennia.bench.lab.Townspeople;
import ua.zvernennia.bench.lab.WireClient;

/**
 * Bar P6: one real window and the rest of the readers as streams of the city's people in a process of their own; a commit
 * counts from the row of the change log, which is written before the commit itself, to the painted row, and to the arrival at
 * each stream whose reader may see the card.
 */
@Command(name = "feed", description = "commit to repainted row, with 20 readers and with thousands")
public final class FeedBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ARRIVAL = Duration.ofSeconds(5);
    private static final int FEW = 20;
    private static final int FEW_PER_SECOND = 4;
    private static final int WRITING_PEOPLE = 40;

    /** Regular expressions of logins. The demo's people see nearly every card, those of the offices their own. */
    private static final String DEMO = "^(?!" + Townspeople.LOGIN + ")";

    private static final String OFFICES = '^' + Townspeople.LOGIN;

    /** Of an office, as in the load of a working day. */
    private static final List<String> ROLES =
            List.of("REGISTRAR", "OPERATOR", "HEAD", "HEAD", "UNIT_HEAD", "EXECUTOR", "EXECUTOR");

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--streams", description = "of the crowd; 0 leaves it out (default ${DEFAULT-VALUE})")
    private int streams = 6_000;

    @Option(names = "--connections", description = "of the crowd (default ${DEFAULT-VALUE})")
    private int connections = 120;

    @Option(names = "--writes", description = "a second, with the crowd (default ${DEFAULT-VALUE})")
    private int writes = 50;

    @Option(names = "--seconds", description = "how long is written, with each (default ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--short", description = "600 streams over 30 connections, 10 writes a second for 15 seconds")
    private boolean brief;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Screen.present()) {
            System.err.println("feed: needs a display (./dev bench feed brings one)");
            return 2;
        }
        if (brief) {
            streams = 600;
            connections = 30;
            writes = 10;
            seconds = 15;
        }
        var programs = Programs.ofThisBuild();
        var figures = new Figures("feed", cards);
        try (var folder = new TemporaryFolder("zvernennia-feed-");
                var server = town(programs, folder.path());
                var window = LabWorkstation.start(
                        programs,
                        folder.path().resolve("desk"),
                        LabWorkstation.Login.to(server, "registrar", "demo"),
                        new Screen())) {
            Spin.until(
                    "the whole list",
                    PATIENCE,
                    () -> window.trace().first("loaded").isPresent());
            measure(
                    figures,
                    "clients_" + FEW,
                    server,
                    window,
                    folder.path(),
                    new Load(FEW - 1, FEW - 1, FEW_PER_SECOND, DEMO));
            if (streams > 0) {
                measure(
                        figures,
                        "streams_" + streams,
                        server,
                        window,
                        folder.path(),
                        new Load(streams, connections, writes, OFFICES));
            }
        }
        figures.print();
        System.out.println("bars: p95 100 ms with 20 clients, 1000 ms with 6,000 streams and 50 writes a second");
        json.ifPresent(figures::write);
        return 0;
    }

    private LabServer town(Programs programs, Path folder) throws SQLException {
        var server = LabServer.startWithCity(programs, folder.resolve("server"), cards);
        if (streams > 0) {
            Townspeople.settle(server, streams, ROLES);
        }
        return server;
    }

    private void measure(Figures figures, String id, LabServer server, LabWorkstation window, Path folder, Load load)
            throws IOException, SQLException {
        var tokens = new CityTokens(server.database());
        var readers = new Positions(server.databaseAsServer()).withTokens(tokens.open(load.streams, load.logins, "%"));
        var file = Files.write(folder.resolve(id + ".readers"), readers);
        var people = new ArrayList<WireClient>();
        for (var token : tokens.open(WRITING_PEOPLE, load.logins, "REGISTRAR")) {
            people.add(WireClient.inSession(WireClient.Address.of(server), token));
        }
        var arrivals = folder.resolve(id + ".arrivals");
        var writers = new Writers(people);
        try (var crowd = RunningCrowd.start(server, file, load.connections, arrivals)) {
            long serverBefore = cpu(server.pid());
            long begun = System.nanoTime();
            writers.write(load.perSecond, Duration.ofSeconds(seconds));
            double took = (System.nanoTime() - begun) / 1e9;
            Spin.never(ARRIVAL, () -> false);
            long serverCpu = cpu(server.pid()) - serverBefore;
            var end = crowd.finish(PATIENCE);
            var made = madeAt(server);
            var arrived = arrived(arrivals, made);
            figures.add(id + "_repaint", painted(window, writers, made));
            figures.add(id + "_arrival", arrived);
            figures.add(
                    id + "_streams_per_write",
                    "n",
                    (double) arrived.count() / writers.written().size());
            figures.add(id + "_writes", "per_s", writers.written().size() / took);
            figures.add(id + "_generator_cpu", "ms", end.cpuMillis());
            figures.add(id + "_server_cpu", "ms", serverCpu);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d streams over %d connections, %d cards written in %.0f s, %d refused, %d streams broken%n",
                    id,
                    load.streams,
                    load.connections,
                    writers.written().size(),
                    took,
                    writers.refused(),
                    end.broken());
        } finally {
            people.forEach(WireClient::close);
        }
    }

    /** When the row of the change log was written, microseconds since 1970, by the first half of the card's id. */
    private static Map<Long, Long> madeAt(LabServer server) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery("select document_id, (extract(epoch from made_at) * 1000000)::bigint"
                                + " from change where revision = 1")) {
            var made = new HashMap<Long, Long>();
            while (result.next()) {
                made.put(result.getObject(1, UUID.class).getMostSignificantBits(), result.getLong(2));
            }
            return made;
        }
    }

    private static Sample painted(LabWorkstation window, Writers writers, Map<Long, Long> made) {
        var millis = new ArrayList<Double>();
        var first = new HashMap<String, Long>();
        window.trace()
                .all("painted")
                .forEach(event -> first.putIfAbsent(event.arguments().getFirst(), event.micros()));
        for (var card : writers.written()) {
            var at = first.get(card.text());
            if (at != null) {
                millis.add((at - made.get(card.value().getMostSignificantBits())) / 1000.0);
            }
        }
        return sample(millis);
    }

    private static Sample arrived(Path arrivals, Map<Long, Long> made) throws IOException {
        var millis = new ArrayList<Double>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(arrivals)))) {
            while (true) {
                var from = made.get(in.readLong());
                long at = in.readLong();
                if (from != null) {
                    millis.add((at - from) / 1000.0);
                }
            }
        } catch (EOFException e) {
            return sample(millis);
        }
    }

    private static Sample sample(List<Double> millis) {
        return new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /**
     * How many read, and how much is written.
     *
     * @param logins regular expression: whose streams they are, and who writes
     */
    private record Load(int streams, int connections, int perSecond, String logins) {}
}
