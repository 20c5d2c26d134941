package ua.zvernennia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.WireClient;

/**
 * Bar P5: registrations through gRPC, beside pgbench with the statements of one registration on the same database. The
 * server is a process of its own on a fresh embedded PostgreSQL with fsync on.
 */
@Command(name = "register", description = "registrations per second through gRPC, beside pgbench on the same database")
final class RegisterBench implements Callable<Integer> {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    private static final double BAR = 0.5;

    @Option(names = "--clients", description = "clients at once (default ${DEFAULT-VALUE})")
    private int clients = 64;

    @Option(names = "--seconds", description = "measured time of each side (default ${DEFAULT-VALUE})")
    private int seconds = 15;

    @Option(names = "--cards", description = "cards that are there before (default ${DEFAULT-VALUE})")
    private int cards = 1_000;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as well")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var directory = Files.createTempDirectory("zvernennia-register-");
        try (var server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), cards)) {
            var numbers = new ConcurrentSkipListSet<Integer>();
            var ours = measure(server, numbers);
            boolean gapless = numbers.isEmpty() || numbers.last() - numbers.first() + 1 == numbers.size();
            print("gRPC", ours);
            var peer = new Pgbench(server.databaseAsServer(), directory).run(clients, seconds);
            peer.ifPresent(result -> print("pgbench", result));
            var ratio = peer.map(result -> ours.perSecond() / result.perSecond());
            System.out.printf(
                    Locale.ROOT,
                    "numbers: %d, %s; ratio %s (bar: >= %.2f)%n",
                    numbers.size(),
                    gapless ? "gapless" : "WITH GAPS",
                    ratio.map(value -> String.format(Locale.ROOT, "%.2f", value))
                            .orElse("not measured: no pgbench"),
                    BAR);
            json.ifPresent(file -> write(file, ours, peer, ratio));
            return gapless ? 0 : 1;
        }
    }

    private Load.Result measure(LabServer server, ConcurrentSkipListSet<Integer> numbers) {
        var today = LocalDate.now(ZONE);
        try (var first = WireClient.login(server, "registrar", "demo")) {
            return Load.run(clients, WARM_UP, Duration.ofSeconds(seconds), client -> {
                var connection = first.another();
                return () -> numbers.add(connection
                        .register(Appeals.NUMBER, Appeals.about("Немає опалення в будинку, клієнт " + client, today))
                        .registration()
                        .number()
                        .running());
            });
        }
    }

    private static void print(String side, Load.Result result) {
        System.out.printf(Locale.ROOT, "%-8s %8.0f registrations/s  %s%n", side, result.perSecond(), result.sample());
    }

    private void write(Path file, Load.Result ours, Optional<Load.Result> peer, Optional<Double> ratio) {
        var text = String.format(
                Locale.ROOT,
                "{\"bench\":\"register\",\"clients\":%d,\"seconds\":%d,\"results\":[{\"id\":\"registrations\",\"ours\":%s,"
                        + "\"peers\":{%s}%s}]}%n",
                clients,
                seconds,
                figures(ours),
                peer.map(result -> "\"pgbench\":" + figures(result)).orElse(""),
                ratio.map(value -> String.format(Locale.ROOT, ",\"ratio\":%.3f", value))
                        .orElse(""));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String figures(Load.Result result) {
        return String.format(Locale.ROOT, "{\"per_s\":%.1f,", result.perSecond())
                + result.sample().json().substring(1);
    }
}
