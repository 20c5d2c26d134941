package ua.zvernennia.bench.cache;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Station} in a process of its own. */
final class RunningStation implements AutoCloseable {

    private final Process process;
    private final Writer commands;
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    private RunningStation(Process process) {
        this.process = process;
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    /** @param log gets what goes wrong in it */
    static RunningStation start(List<String> arguments, Path log) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "ua.zvernennia.bench.Main",
                "station"));
        command.addAll(requireNonNull(arguments, "arguments"));
        try {
            return new RunningStation(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next digest of its list; empty when it does not come in time. */
    Optional<String> state(Duration patience) {
        try {
            var line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(line).map(text -> text.substring("STATE ".length()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    void tell(String command) {
        try {
            commands.write(command + '\n');
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing in the process gets a chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("STATE ")) {
                    said.add(line);
                }
            }
        } catch (IOException e) {
            said.clear(); // it was killed in the middle of a line
        }
    }
}
