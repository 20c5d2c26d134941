package ua.zvernennia.bench.feed;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.bench.lab.LabServer;

/** A {@link FeedCrowd} in a process of its own. */
final class RunningCrowd implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private RunningCrowd(Process process) {
        this.process = requireNonNull(process, "process");
        said = process.inputReader();
    }

    /** Returns when every stream has been answered or has ended. */
    static RunningCrowd start(LabServer server, Path readers, int connections, Path out) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "ua.zvernennia.bench.Main",
                "crowd",
                "--port",
                Integer.toString(server.port()),
                "--ca",
                server.certificateAuthority().toString(),
                "--readers",
                readers.toString(),
                "--connections",
                Integer.toString(connections),
                "--out",
                out.toString());
        try {
            var crowd = new RunningCrowd(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            crowd.line("OPEN");
            return crowd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it write its notes and end. */
    End finish(Duration patience) {
        try {
            process.getOutputStream().close();
            var words = line("DONE").split(" ");
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the crowd does not end");
            }
            return new End(Long.parseLong(words[1]), Integer.parseInt(words[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String line(String beginning) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("the crowd ended before it said " + beginning);
    }

    /**
     * What it said at the end.
     *
     * @param cpuMillis processor time of its whole life
     * @param broken streams that ended before
     */
    record End(long cpuMillis, int broken) {}
}
