package ua.zvernennia.bench.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.files.Clerk.Attached;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.rpc.Endpoint;
import ua.zvernennia.rpc.GrpcServers;
import ua.zvernennia.rpc.RegistryClient;

/**
 * Cards with files while clamd is stopped and started, the server killed once and the line cut twice. Afterwards every
 * acknowledged file must be there with its hash, infected ones out of reach, and nothing may have been shown unchecked.
 */
@Command(
        name = "files",
        mixinStandardHelpOptions = true,
        description = "attaches files while scanner, server and line fail, then proves that nothing was lost or shown")
public final class FilesCampaign implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration DARK = Duration.ofSeconds(3);
    private static final int CLERKS = 4;
    private static final String PASSWORD = "перевірка файлами";

    @Option(names = "--short", description = "50 cards instead of 1,000")
    private boolean brief;

    @Option(names = "--cards", description = "how many")
    private int cards;

    @Option(names = "--seed", description = "decides sizes and contents (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--clamd", description = "the program, when it is not where Debian has it")
    private String clamd = "";

    private final Queue<Attached> attached = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Tally tally = new Tally();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        int wanted = cards > 0 ? cards : brief ? 50 : 1_000;
        var directory = Files.createTempDirectory("zv-files-"); // short: a socket's path has 107 characters
        try (var scanner = new RealClamd(RealClamd.find(clamd), directory)) {
            scanner.start();
            var environment =
                    Map.of("ZVERNENNIA_FILES_SCANNER", scanner.socket().toString());
            try (var server = LabServer.start(Programs.ofThisBuild(), directory.resolve("data"), environment);
                    var line = new CutLine(server.port())) {
                run(server, line, scanner, wanted);
            }
        }
        System.out.printf(
                "files: acknowledged %d of %d, infected %d; %s; clamd stopped twice, server killed once, line cut twice;"
                        + " %d s%n",
                attached.size(),
                wanted,
                attached.stream().filter(Attached::infected).count(),
                tally,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        wrong.stream().limit(20).forEach(each -> System.out.println("WRONG " + each));
        boolean whole = wrong.isEmpty() && attached.size() == wanted;
        System.out.println(
                whole ? "files campaign: none lost, none shown unchecked, hashes equal" : "files campaign: FAILED");
        if (whole) {
            delete(directory);
        }
        return whole ? 0 : 1;
    }

    private void run(LabServer server, CutLine line, RealClamd scanner, int wanted)
            throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(wanted);
        var clients = new ArrayList<RegistryClient>();
        for (int i = 0; i < CLERKS; i++) {
            server.addRegistrar("clerk" + i, PASSWORD);
            var client = new GrpcServers(
                            server.log().resolveSibling("trust"), Optional.of(server.certificateAuthority()))
                    .connect(new Endpoint("localhost", line.port()));
            client.login("clerk" + i, PASSWORD.toCharArray(), "campaign", "campaign", "");
            clients.add(client);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (int i = 0; i < CLERKS; i++) {
                working.add(threads.submit(new Clerk(clients.get(i), left, attached, wrong, tally, seed * 100 + i)));
            }
            disturb(server, line, scanner, wanted, working);
            for (var done : working) {
                done.get();
            }
            prove(clients.getFirst());
        } finally {
            clients.forEach(RegistryClient::close);
        }
    }

    /** Each blow at its share of the work, so that all fall into it. */
    private void disturb(LabServer server, CutLine line, RealClamd scanner, int wanted, List<Future<?>> working) {
        at(20, wanted, working, scanner::stop);
        at(35, wanted, working, scanner::start);
        at(45, wanted, working, () -> {
            server.kill();
            server.restart();
        });
        at(60, wanted, working, () -> darken(line));
        at(70, wanted, working, scanner::stop);
        at(80, wanted, working, () -> darken(line));
        at(90, wanted, working, scanner::start);
    }

    private void at(int percent, int wanted, List<Future<?>> working, Runnable blow) {
        Spin.until(
                percent + " % of the files",
                PATIENCE,
                () -> attached.size() * 100L >= (long) percent * wanted
                        || working.stream().allMatch(Future::isDone));
        blow.run();
    }

    private static void darken(CutLine line) {
        line.cut();
        LockSupport.parkNanos(DARK.toNanos());
        line.mend();
    }

    private void prove(RegistryClient client) {
        var clerk = new Clerk(client, new AtomicInteger(), attached, wrong, tally, seed);
        for (var file : attached) {
            Spin.until(
                    "the check of " + file.file(),
                    PATIENCE,
                    () -> clerk.stubbornly(() -> Clerk.state(client, file).decided()));
            try {
                var digest = FileHash.digest();
                digest.update(clerk.stubbornly(() -> Clerk.bytes(client, file)));
                if (file.infected()) {
                    wrong.add("an infected file was given out: " + file.file());
                } else if (!FileHash.of(digest).equals(file.hash())) {
                    wrong.add("another hash: " + file.file());
                }
            } catch (RegistryException e) {
                if (!file.infected() || e.code() != ErrorCode.FILE_INFECTED) {
                    wrong.add(e.code() + ": " + file.file());
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
