package ua.zvernennia.bench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Spin;
import ua.zvernennia.bench.lab.TemporaryFolder;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.rpc.Endpoint;
import ua.zvernennia.rpc.GrpcServers;
import ua.zvernennia.rpc.LoginAnswer;
import ua.zvernennia.rpc.RegistryClient;

/**
 * Two instances on one database under writers whose line knows both. One is killed every ten seconds, in turn, and started
 * again. Users may see nothing but notices that it is tried again, nothing acknowledged may be lost, and afterwards both
 * instances must work again.
 */
@Command(
        name = "instances",
        mixinStandardHelpOptions = true,
        description = "kills one of two instances every ten seconds under writers")
public final class InstancesCampaign implements Callable<Integer> {

    private static final String LOGIN = "registrar";
    private static final String PASSWORD = "дві інстанції";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final int KILLS = 12;
    private static final int KILLS_BRIEF = 2;
    private static final int WRITERS = 64;
    private static final int WRITERS_BRIEF = 8;

    @Option(names = "--short", description = "two kills and 8 writers, for the continuous integration")
    private boolean brief;

    private final DeskWriter.Seen seen = DeskWriter.Seen.nothing();
    private final List<String> wrong = new ArrayList<>();
    private Duration slowestStart = Duration.ZERO;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        try (var folder = new TemporaryFolder("zvernennia-instances-")) {
            var data = folder.path().resolve("first");
            try (var first = LabServer.start(Programs.ofThisBuild(), data)) {
                first.addRegistrar(LOGIN, PASSWORD);
                withSecond(first, folder);
                var proof = new CrashProof(first.database());
                wrong.addAll(proof.of(seen.acknowledged(), List.of()));
                first.stop(); // seals what is left
                var audit = first.command(
                        "audit",
                        "verify",
                        "--key",
                        folder.path().resolve("second/audit/seal.pub").toString());
                if (audit.exit() != 0) {
                    wrong.add("the audit is not whole: " + audit.output());
                }
            }
            if (!wrong.isEmpty()) {
                folder.keep();
            }
        }
        System.out.printf(
                "instances: acknowledged %d, notices %s, longest wait for an answer %.1f s, slowest start %.1f s; %d"
                        + " s%n",
                seen.acknowledged().size(),
                seen.notices(),
                seen.longest().get() / 1e9,
                slowestStart.toMillis() / 1000.0,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        wrong.stream().limit(20).forEach(line -> System.out.println("WRONG " + line));
        System.out.println(wrong.isEmpty() ? "instances campaign: passed" : "instances campaign: FAILED");
        return wrong.isEmpty() ? 0 : 1;
    }

    private void withSecond(LabServer first, TemporaryFolder folder)
            throws IOException, InterruptedException, ExecutionException {
        try (var second = LabServer.startBeside(first, folder.path().resolve("second"))) {
            campaign(List.of(first, second), folder);
        }
    }

    private void campaign(List<LabServer> instances, TemporaryFolder folder)
            throws IOException, InterruptedException, ExecutionException {
        var servers = new GrpcServers(
                folder.path().resolve("trust"), Optional.of(instances.getFirst().certificateAuthority()));
        var endpoint = new Endpoint(
                "localhost",
                instances.getFirst().port(),
                List.of(new Endpoint("localhost", instances.getLast().port())));
        var clients = new ArrayList<RegistryClient>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < (brief ? WRITERS_BRIEF : WRITERS); i++) {
                var client = servers.connect(endpoint);
                clients.add(client);
                login(client);
            }
            var writing = new ArrayList<Future<?>>();
            for (var client : clients) {
                writing.add(threads.submit(new DeskWriter(client, seen)));
            }
            try {
                kill(instances, writing);
                bothWork(instances, writing);
            } finally {
                seen.stop().set(true);
            }
            for (var done : writing) {
                done.get();
            }
        } finally {
            clients.forEach(RegistryClient::close);
        }
    }

    private void kill(List<LabServer> instances, List<Future<?>> writing) {
        for (int i = 0; i < (brief ? KILLS_BRIEF : KILLS); i++) {
            long next = System.nanoTime() + BETWEEN.toNanos();
            int before = seen.acknowledged().size();
            Spin.until(
                    "work before kill " + i, PATIENCE, () -> seen.acknowledged().size() > before || ended(writing));
            LockSupport.parkNanos(next - System.nanoTime());
            var victim = instances.get(i % instances.size());
            victim.kill();
            long struck = System.nanoTime();
            int without = seen.acknowledged().size();
            Spin.until(
                    "work of the other instance",
                    PATIENCE,
                    () -> seen.acknowledged().size() > without || ended(writing));
            victim.restart();
            var start = Duration.ofNanos(System.nanoTime() - struck);
            slowestStart = start.compareTo(slowestStart) > 0 ? start : slowestStart;
        }
    }

    /** Nobody tells the workstations that an instance is back: they must find out. */
    private static void bothWork(List<LabServer> instances, List<Future<?>> writing) throws IOException {
        for (var instance : instances) {
            long before = registrations(instance);
            Spin.until(
                    "work of the instance at " + instance.address(),
                    PATIENCE,
                    () -> ended(writing) || registrations(instance) > before);
        }
    }

    private static long registrations(LabServer instance) {
        try (var lines = Files.lines(instance.log())) {
            return lines.filter(line -> line.contains("Cards/RegisterCard code=OK"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(List<Future<?>> writing) {
        for (var writer : writing) {
            if (writer.state() == Future.State.FAILED) {
                throw new IllegalStateException("a writer was refused", writer.exceptionNow());
            }
        }
        return false;
    }

    private static void login(RegistryClient client) {
        var ticket = "";
        while (true) {
            try {
                if (client.login(LOGIN, PASSWORD.toCharArray(), "lab", "lab", ticket) instanceof LoginAnswer.In) {
                    return;
                }
                throw new IllegalStateException("more is asked than a password");
            } catch (RegistryException e) {
                if (e.code() != ErrorCode.LOGIN_QUEUED) {
                    throw e;
                }
                ticket = e.arguments().getOrDefault("ticket", "");
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }
}
