package ua.zvernennia.bench.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import ua.zvernennia.bench.lab.LabServer;

/** Memory and threads of the server's process, looked at again and again while others work. */
final class Vitals implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Path PROCESSES = Path.of("/proc");
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final long KIB = 1024;

    private final LabServer server;
    private final List<Look> looks = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    Vitals(LabServer server) {
        this.server = requireNonNull(server, "server");
        thread = Thread.ofVirtual().start(this::watch);
    }

    /** In the order of time. */
    List<Look> looks() {
        synchronized (looks) {
            return List.copyOf(looks);
        }
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        try (var client = HttpClient.newHttpClient()) {
            while (!closing) {
                var look = new Look(heap(client), status("VmRSS:") * KIB, status("Threads:"));
                synchronized (looks) {
                    looks.add(look);
                }
                LockSupport.parkNanos(EVERY.toNanos());
            }
        } catch (IOException e) {
            closing = true; // the server has ended, and with it what there was to watch
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long heap(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.opsPort() + "/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(HEAP))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private long status(String key) throws IOException {
        var file = PROCESSES.resolve(Long.toString(server.pid())).resolve("status");
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line ->
                        Long.parseLong(line.substring(key.length()).strip().split("\\s")[0]))
                .findFirst()
                .orElse(0);
    }

    /**
     * One look.
     *
     * @param heap bytes in use, with what the collector has not taken yet
     * @param resident bytes of the process in memory
     */
    record Look(long heap, long resident, long threads) {

        /** The least of some looks: what is there after the collector went through. */
        static long least(List<Look> looks, ToLongFunction<Look> value) {
            return looks.stream().mapToLong(value).min().orElse(0);
        }

        /** The greatest of some looks. */
        static long greatest(List<Look> looks, ToLongFunction<Look> value) {
            return looks.stream().mapToLong(value).max().orElse(0);
        }
    }
}
