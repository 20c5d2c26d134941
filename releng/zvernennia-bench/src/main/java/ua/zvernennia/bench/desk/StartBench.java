package ua.zvernennia.bench.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Bar P3: the installed product is started again and again on a cache that is warm, in turn with an e4 product of the same
 * platform that has one empty window. The login counts as accepted when the server writes it into its audit, which is before
 * the workstation hears of it.
 */
@Command(
        name = "start",
        description = "process start to login window, accepted login to usable list, beside an empty e4 product")
public final class StartBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LOGIN = "registrar";

    @Option(names = "--cards", description = "size of the demo city (default ${DEFAULT-VALUE})")
    private int cards = 45_950;

    @Option(names = "--rounds", description = "how often each is started (default ${DEFAULT-VALUE})")
    private int rounds = 10;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Screen.present()) {
            System.err.println("start: needs a display (./dev bench start brings one)");
            return 2;
        }
        var programs = Programs.ofThisBuild();
        var prompts = new ArrayList<Double>();
        var lists = new ArrayList<Double>();
        var empties = new ArrayList<Double>();
        try (var folder = new TemporaryFolder("zvernennia-start-");
                var server = LabServer.startWithCity(programs, folder.path().resolve("server"), cards)) {
            var home = folder.path().resolve("desk");
            var login = LabWorkstation.Login.to(server, LOGIN, "demo");
            var empty = EmptyProduct.in(folder.path().resolve("empty"), programs);
            try (var first = LabWorkstation.start(programs, home, login, new Screen())) {
                Spin.until(
                        "the whole list",
                        PATIENCE,
                        () -> first.trace().first("loaded").isPresent());
            }
            empty.start();
            try (var second = LabWorkstation.startAgain(programs, home, login, new Screen())) {
                second.usable(); // as it ends, Java makes its archive of classes
            }
            for (int round = 0; round < rounds; round++) {
                empties.add(empty.start());
                long begun = now();
                try (var again = LabWorkstation.startAgain(programs, home, login, new Screen())) {
                    again.usable();
                    prompts.add(millis(begun, at(again, "prompt")));
                    lists.add(millis(accepted(server), at(again, "usable")));
                }
            }
        }
        var figures = new Figures("start", cards);
        figures.add("process_to_login_window", sample(prompts)).peer("empty_e4", sample(empties));
        figures.add("login_to_list", sample(lists));
        figures.print();
        System.out.printf(
                "ratio to the empty product %.2f (bar 1.2); bar of the list 1000 ms at 45,950 cards%n",
                sample(prompts).percentile(0.5) / sample(empties).percentile(0.5));
        json.ifPresent(figures::write);
        return 0;
    }

    private static long at(LabWorkstation workstation, String mark) {
        return workstation.trace().first(mark).orElseThrow().micros();
    }

    /** When the last login was written, microseconds since 1970. */
    private static long accepted(LabServer server) throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select (extract(epoch from max(happened_at)) * 1000000)::bigint"
                        + " from audit_event where action = 'LOGIN'")) {
            result.next();
            return result.getLong(1);
        }
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private static double millis(long from, long to) {
        return (to - from) / 1000.0;
    }

    static Sample sample(List<Double> millis) {
        return new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
