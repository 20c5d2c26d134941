package ua.zvernennia.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Spin;

/** A kind of death. SIGKILL each time: no hook runs, nothing is flushed. */
enum Blow {
    /** The server alone; its PostgreSQL is left behind and found by the next one. */
    SERVER {
        @Override
        void strike(LabServer server, Path data, Random random) {
            server.kill();
            server.restart();
        }
    },
    /** One process of PostgreSQL; the others end and recover by themselves, the server stays. */
    BACKEND {
        @Override
        void strike(LabServer server, Path data, Random random) {
            var backends = children(data);
            if (!backends.isEmpty()) {
                backends.get(random.nextInt(backends.size())).destroyForcibly();
            }
            server.awaitHealthy();
        }
    },
    /** The server and all of PostgreSQL at once, as when the power fails (but for the disk's own cache). */
    MACHINE {
        @Override
        void strike(LabServer server, Path data, Random random) {
            var all = Stream.concat(postmaster(data).stream(), children(data).stream())
                    .toList();
            server.kill();
            all.forEach(ProcessHandle::destroyForcibly);
            Spin.until("the end of PostgreSQL", PATIENCE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
            server.restart();
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Kills, and returns when the registry is healthy again. */
    abstract void strike(LabServer server, Path data, Random random);

    private static List<ProcessHandle> postmaster(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("pg/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).stream()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("no PostgreSQL runs", e);
        }
    }

    private static List<ProcessHandle> children(Path data) {
        return postmaster(data).stream().flatMap(ProcessHandle::children).toList();
    }
}
