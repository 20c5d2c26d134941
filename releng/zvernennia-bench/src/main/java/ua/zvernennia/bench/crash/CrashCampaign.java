package ua.zvernennia.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;

/**
 * Kills the server, its PostgreSQL, or both, at random moments under writers who do not give up. Afterwards everything
 * acknowledged must be stored, numbers gapless but for recorded voids, the audit whole, and readers of the feed equal.
 */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = "kills server and PostgreSQL at random moments under writers, then proves that nothing was lost")
public final class CrashCampaign implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE_MILLIS = 3_000;
    private static final String LOGIN = "registrar";
    private static final String PASSWORD = "перевірка збоями";

    @Option(names = "--short", description = "few kills, for the continuous integration")
    private boolean brief;

    @Option(names = "--kills", description = "how many (200; with --short 3, one of each kind)")
    private int kills;

    @Option(names = "--writers", description = "writers at once (default ${DEFAULT-VALUE})")
    private int writers = 64;

    @Option(names = "--seed", description = "decides moments and kinds (default ${DEFAULT-VALUE})")
    private long seed = 1;

    private final Map<CardId, Card> acknowledged = new ConcurrentHashMap<>();
    private final Map<ErrorCode, Integer> retries = new ConcurrentHashMap<>();
    private final AtomicBoolean stopWriting = new AtomicBoolean();
    private final AtomicBoolean stopReading = new AtomicBoolean();
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
    private Duration longest = Duration.ZERO;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        var directory = Files.createTempDirectory("zvernennia-crash-");
        var data = directory.resolve("data");
        List<String> wrong;
        long documents;
        long voids;
        try (var server = LabServer.start(Programs.ofThisBuild(), data)) {
            server.addRegistrar(LOGIN, PASSWORD);
            try (var door = new LoginDoor(server, LOGIN, PASSWORD)) {
                wrong = new ArrayList<>(campaign(server, data, door));
            }
            var proof = new CrashProof(server.database());
            documents = proof.documents();
            voids = proof.voids();
            server.stop(); // seals what is left
            var audit = server.command("audit", "verify");
            System.out.println("audit: " + lastLine(audit.output()));
            if (audit.exit() != 0) {
                wrong.add("the audit is not whole: " + audit.output());
            }
        }
        System.out.printf(
                "kills: %s; acknowledged %d, stored %d, void %d, tried again %s; longest until healthy %.1f s; %d s%n",
                blows,
                acknowledged.size(),
                documents,
                voids,
                retries,
                longest.toMillis() / 1000.0,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        wrong.stream().limit(20).forEach(line -> System.out.println("WRONG " + line));
        System.out.println(wrong.isEmpty() ? "crash campaign: nothing was lost" : "crash campaign: FAILED");
        if (wrong.isEmpty()) {
            delete(directory);
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private List<String> campaign(LabServer server, Path data, LoginDoor door)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var followers = List.of(new Follower(door, stopReading), new Follower(door, stopReading));
            var reading = followers.stream().map(threads::submit).toList();
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                writing.add(threads.submit(new Writer(door, stopWriting, acknowledged, retries, seed * 1_000 + i)));
            }
            try {
                kill(server, data, writing);
            } finally {
                stopWriting.set(true);
            }
            for (var done : writing) {
                done.get();
            }
            var proof = new CrashProof(server.database());
            long documents = proof.documents();
            Spin.until(
                    "the readers of the feed",
                    PATIENCE,
                    () -> followers.stream()
                            .allMatch(follower -> follower.seen().size() >= documents));
            stopReading.set(true);
            for (var done : reading) {
                done.get();
            }
            return proof.of(acknowledged, followers.stream().map(Follower::seen).toList());
        } finally {
            stopReading.set(true);
        }
    }

    private void kill(LabServer server, Path data, List<Future<?>> writing) {
        var random = new Random(seed);
        int wanted = kills > 0 ? kills : brief ? 3 : 200;
        for (int i = 0; i < wanted; i++) {
            int before = acknowledged.size();
            Spin.until("work before kill " + i, PATIENCE, () -> acknowledged.size() > before || ended(writing));
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
            // Each kind once, then as chance wants.
            var blow =
                    i < Blow.values().length ? Blow.values()[i] : Blow.values()[random.nextInt(Blow.values().length)];
            long struck = System.nanoTime();
            blow.strike(server, data, random);
            var healthy = Duration.ofNanos(System.nanoTime() - struck);
            longest = healthy.compareTo(longest) > 0 ? healthy : longest;
            blows.merge(blow, 1, Integer::sum);
        }
    }

    /** A writer that ends by itself has met something that it should not. */
    private static boolean ended(List<Future<?>> writing) {
        for (var writer : writing) {
            if (writer.state() == Future.State.FAILED) {
                throw new IllegalStateException("a writer was refused", writer.exceptionNow());
            }
        }
        return false;
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
