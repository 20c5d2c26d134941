package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of ours with its output in a file. Closing it stops it, by force when it does not listen. */
public final class Subprocess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process process;
    private final Path output;

    private Subprocess(Process process, Path output) {
        this.process = requireNonNull(process, "process");
        this.output = requireNonNull(output, "output");
    }

    public static Subprocess start(List<String> command, Path directory, Map<String, String> environment, Path output) {
        try {
            Files.createDirectories(output.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            return new Subprocess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("start of " + command.getFirst(), e);
        }
    }

    /** Runs a short command to its end. */
    public static Outcome run(List<String> command, Duration deadline) {
        try {
            var output = Files.createTempFile("run-", ".out");
            try (var running = start(command, Path.of("").toAbsolutePath(), Map.of(), output)) {
                return new Outcome(running.exit(deadline), running.output());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("run of " + command.getFirst(), e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Everything it has written so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exit(Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still running after " + deadline.toSeconds() + " s:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As a power cut would: no clean-up of its own. */
    public void kill() {
        process.destroyForcibly();
        exit(GRACE);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How a command ended.
     *
     * @param output standard output and error together
     */
    public record Outcome(int exit, String output) {}
}
