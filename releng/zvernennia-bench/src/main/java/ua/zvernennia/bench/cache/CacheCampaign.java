package ua.zvernennia.bench.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * A headless workstation is killed again and again while it loads and writes, over a line that is cut and slow, at a server
 * that restarts and changes its epoch, with a clock that jumps. After each kill the next start must show exactly what the
 * server holds; in the end every acknowledged write must exist once.
 */
@Command(name = "cache", description = "kills a headless workstation at random points, in many kinds of trouble")
public final class CacheCampaign implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final String LOGIN = "registrar";
    private static final int SLOW = 20_000;

    @Option(names = "--kills", description = "how often (default ${DEFAULT-VALUE})")
    private int kills = 200;

    @Option(names = "--short", description = "twelve kills: one or two of each kind, under a minute")
    private boolean brief;

    @Option(names = "--seed", description = "of all chances (default ${DEFAULT-VALUE})")
    private long seed = 1551;

    @Option(names = "--cards", description = "in the city at the beginning (default ${DEFAULT-VALUE})")
    private int cards = 2000;

    private final Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);
    private final List<String> failures = new ArrayList<>();
    private Path folder;
    private LabServer server;
    private CutProxy line;
    private Truth truth;
    private Random random;

    /** What goes wrong beside the kill. */
    private enum Trouble {
        NONE,
        KILLED_IN_FIRST_LOAD,
        CACHE_CLEARED,
        LINE_CUT,
        LINE_SLOW,
        CLOCK_AHEAD,
        CLOCK_BEHIND,
        SERVER_RESTART,
        EPOCH_CHANGE,
        RESTORED
    }

    @Override
    public Integer call() throws IOException, SQLException {
        random = new Random(seed);
        folder = Files.createTempDirectory("zvernennia-campaign-");
        int rounds = brief ? 12 : kills;
        try (var started = LabServer.startWithCity(Programs.ofThisBuild(), folder.resolve("server"), cards);
                var proxy = new CutProxy(started.port())) {
            server = started;
            line = proxy;
            truth = new Truth(folder.resolve("trust"), server.certificateAuthority(), server.port(), LOGIN);
            Files.writeString(Path.of(passphrase()), "a copy for the campaign\n");
            copyAnew();
            for (int round = 0; round < rounds; round++) {
                var trouble = trouble(round);
                round(round, trouble);
                System.out.printf("%3d/%d %-22s violations so far: %d%n", round + 1, rounds, trouble, failures.size());
            }
            diskFull();
            finish(rounds);
        }
        counts.forEach((trouble, count) -> System.out.printf("%-22s %d%n", trouble, count));
        failures.forEach(failure -> System.out.println("FAILED " + failure));
        System.out.printf("seed %d: %d kills, %d failures%n", seed, rounds, failures.size());
        delete(folder);
        return failures.isEmpty() ? 0 : 1;
    }

    /** Restarts of the server take seconds: every twelfth round in the long run. */
    private Trouble trouble(int round) {
        var all = Trouble.values();
        if (brief) {
            return all[round % all.length];
        }
        int first = Trouble.SERVER_RESTART.ordinal();
        return round % 12 == 0
                ? all[first + random.nextInt(all.length - first)]
                : all[random.nextInt(Trouble.SERVER_RESTART.ordinal())];
    }

    private void round(int round, Trouble trouble) throws IOException, SQLException {
        counts.merge(trouble, 1, Integer::sum);
        var home = folder.resolve("home");
        if (trouble == Trouble.KILLED_IN_FIRST_LOAD) {
            killedInLoad(home, round);
        }
        try (var station = start(home, round, ahead(trouble))) {
            compare("round " + round + ' ' + trouble, station);
            if (trouble == Trouble.CACHE_CLEARED) {
                station.tell("clear");
            } else {
                station.tell("write");
            }
            sleep(100 + random.nextInt(700));
            make(trouble);
            sleep(100 + random.nextInt(700));
            station.kill();
        }
        line.mend();
    }

    private void make(Trouble trouble) throws IOException, SQLException {
        switch (trouble) {
            case NONE,
                    KILLED_IN_FIRST_LOAD,
                    CACHE_CLEARED,
                    CLOCK_AHEAD,
                    CLOCK_BEHIND -> {} // beside the kill, before or after
            case LINE_CUT -> line.cut();
            case LINE_SLOW -> line.slow(SLOW);
            case SERVER_RESTART -> {
                server.kill();
                server.restart();
            }
            case EPOCH_CHANGE -> {
                newEpoch();
                server.stop();
                server.restart();
            }
            case RESTORED -> {
                server.stop();
                command("restore", "--replace", "--passphrase-file", passphrase(), copy().toString());
                server.restart();
                copyAnew();
            }
        }
    }

    /** The next restore takes away what was written since the last one, not everything. */
    private void copyAnew() throws IOException {
        Files.deleteIfExists(copy());
        command("backup", "--passphrase-file", passphrase(), copy().toString());
    }

    private void command(String... arguments) {
        var outcome = server.command(arguments);
        check(outcome.exit() == 0, arguments[0] + ": " + outcome.output());
    }

    private Path copy() {
        return folder.resolve("copy.zvb");
    }

    private String passphrase() {
        return folder.resolve("passphrase").toString();
    }

    /** Killed while its first load runs: what is half there must not count. */
    private void killedInLoad(Path home, int round) throws IOException {
        var fresh = folder.resolve("fresh-" + round);
        try (var station = start(fresh, round, 0)) {
            sleep(700 + random.nextInt(1500));
            station.kill();
        }
        try (var station = start(fresh, round, 0)) {
            compare("round " + round + " after a first load that was killed", station);
        }
        delete(fresh);
    }

    /** As after a restore: the server begins another life. */
    private void newEpoch() throws SQLException {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update registry_setting set value = gen_random_uuid()::text where key = 'feed_epoch'");
        }
    }

    /** On a small file system of its own, where this machine allows one. */
    private void diskFull() throws IOException {
        var home = Files.createDirectories(folder.resolve("small"));
        if (!Mount.tmpfs(home, "64m")) {
            System.out.println("full disk: not tried, this machine allows no tmpfs");
            return;
        }
        try (var station = start(home, 100_000, 0)) {
            compare("before the full disk", station);
            var filler = home.resolve("filler");
            Mount.fill(filler);
            station.tell("write");
            sleep(1500);
            Files.delete(filler);
            station.tell("state");
            compare("after the full disk", station);
            station.kill();
        }
        try (var station = start(home, 100_001, 0)) {
            compare("started after the full disk", station);
        } finally {
            Mount.unmount(home);
        }
        System.out.println("full disk: tried");
    }

    private void finish(int rounds) throws IOException {
        try (var station = start(folder.resolve("home"), rounds, 0)) {
            compare("the end", station);
        }
        var rows = truth.rows();
        var byId = new HashMap<CardId, CardRow>();
        var numbers = new HashMap<String, Integer>();
        var texts = new HashMap<String, Integer>();
        for (var row : rows) {
            byId.put(row.id(), row);
            numbers.merge(
                    row.registeredOn().getYear() + " " + row.number().running() + '/'
                            + row.number().duplicate(),
                    1,
                    Integer::sum);
            if (row.summary().startsWith(LOGIN)) {
                texts.merge(row.summary(), 1, Integer::sum);
            }
        }
        var journal = Journal.read(folder.resolve("journal"));
        failures.addAll(journal.violations(byId));
        texts.forEach((text, count) -> check(count == 1, "written " + count + " times: " + text));
        numbers.forEach((number, count) -> check(count == 1, "number given " + count + " times: " + number));
        System.out.printf(
                "%d cards at the server, %d writes tried, %d acknowledged, %d texts of the campaign%n",
                rows.size(), journal.tries(), journal.acknowledged(), texts.size());
    }

    private RunningStation start(Path home, int round, long ahead) {
        return RunningStation.start(
                List.of(
                        "--server",
                        "localhost:" + line.port(),
                        "--ca",
                        server.certificateAuthority().toString(),
                        "--home",
                        home.toString(),
                        "--login",
                        LOGIN,
                        "--journal",
                        folder.resolve("journal").toString(),
                        "--seed",
                        Long.toString(seed * 1000 + round),
                        "--clock",
                        Long.toString(ahead)),
                folder.resolve("station.log"));
    }

    private long ahead(Trouble trouble) {
        return switch (trouble) {
            case CLOCK_AHEAD -> Duration.ofDays(3).toSeconds();
            case CLOCK_BEHIND -> -Duration.ofDays(3).toSeconds();
            case NONE,
                    KILLED_IN_FIRST_LOAD,
                    CACHE_CLEARED,
                    LINE_CUT,
                    LINE_SLOW,
                    SERVER_RESTART,
                    EPOCH_CHANGE,
                    RESTORED -> 0;
        };
    }

    private void compare(String what, RunningStation station) throws IOException {
        var seen = station.state(PATIENCE);
        var expected = Rows.digest(truth.rows());
        if (seen.filter(expected::equals).isEmpty()) {
            failures.add(what + ": shows " + seen.orElse("nothing") + ", the server holds " + expected
                    + (station.alive() ? "" : "; it ended, see " + Files.readString(folder.resolve("station.log"))));
        }
    }

    private void check(boolean holds, String failure) {
        if (!holds) {
            failures.add(failure);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
