package ua.zvernennia.bench.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import ua.zvernennia.bench.lab.Subprocess;

/** The heap of a server after full collections: what is live. */
final class HeapProbe {

    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*\\} ([0-9.E+]+)$");
    private static final int LOOKS = 5;
    private static final long PAUSE_NANOS = 100_000_000;

    private final int opsPort;
    private final long pid;

    HeapProbe(int opsPort, long pid) {
        this.opsPort = opsPort;
        this.pid = pid;
    }

    /** Full collections, as the JDK's own tool asks for them. */
    private void collect() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        for (int i = 0; i < 2; i++) {
            var outcome = Subprocess.run(List.of(jcmd, Long.toString(pid), "GC.run"), Duration.ofSeconds(60));
            if (outcome.exit() != 0) {
                throw new IllegalStateException("jcmd: " + outcome.output());
            }
        }
    }

    /** In bytes. */
    long used() throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        collect();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < LOOKS; i++) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + opsPort + "/metrics"))
                        .build();
                var page =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                long used = (long) HEAP.matcher(page)
                        .results()
                        .mapToDouble(match -> Double.parseDouble(match.group(1)))
                        .sum();
                least = Math.min(least, used);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return least;
    }
}
