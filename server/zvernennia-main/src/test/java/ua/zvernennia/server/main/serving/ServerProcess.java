package ua.zvernennia.server.main.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import ua.zvernennia.server.main.testing.Watcher;

/** The server as a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern READY = Pattern.compile("ready port=(\\d+) ops=(\\d+) ca=(.+)");

    private final Process process;
    private final Path output;
    private final Path log;

    private ServerProcess(Process process, Path output, Path log) {
        this.process = process;
        this.output = output;
        this.log = log;
    }

    static ServerProcess start(Path data, int port, String... more) throws IOException {
        var output = Files.createTempFile(data.getParent(), "server", ".out");
        var log = Files.createTempFile(data.getParent(), "server", ".log");
        var arguments =
                new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "" + port, "--ops-port", "0"));
        arguments.addAll(List.of(more));
        var process = new ProcessBuilder(command(arguments.toArray(String[]::new)))
                .redirectOutput(output.toFile())
                .redirectError(log.toFile())
                .start();
        var server = new ServerProcess(process, output, log);
        try {
            Watcher.await(START, () -> server.ready() || !process.isAlive());
            if (!process.isAlive()) {
                throw new AssertionError("the server ended: " + server.text());
            }
            return server;
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Runs another command to its end; returns what it printed. */
    static String run(String... arguments) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + text);
        }
        return text;
    }

    int port() {
        var matcher = READY.matcher(text());
        if (!matcher.find()) {
            throw new IllegalStateException("not ready");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** PEM that a workstation trusts. */
    Path authority() {
        var matcher = READY.matcher(text());
        if (!matcher.find()) {
            throw new IllegalStateException("not ready");
        }
        return Path.of(matcher.group(3));
    }

    /** What it printed, then its log. */
    String text() {
        try {
            return Files.readString(output) + Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no hook runs, PostgreSQL is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    boolean ended(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!ended(Duration.ofSeconds(30))) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        return READY.matcher(text()).find();
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml", // the server's own, not the one of tests
                "-XX:TieredStopAtLevel=1", // starts faster; speed is measured elsewhere
                "-cp",
                System.getProperty("java.class.path"),
                "ua.zvernennia.server.main.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
