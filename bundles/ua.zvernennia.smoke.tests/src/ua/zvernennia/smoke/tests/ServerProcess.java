package ua.zvernennia.smoke.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real server with a small demo city, as processes of their own, in a folder and on ports of their own. */
final class ServerProcess {

    private static final String ROOT = "zvernennia.root";
    private static final int CARDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = freePort();
    private final int opsPort = freePort();

    private ServerProcess(Path folder) {
        this.folder = folder;
    }

    /** Starts it and waits until it is healthy; it ends with this process. */
    static ServerProcess start(Path folder) {
        var server = new ServerProcess(folder);
        var city = folder.resolve("city").toString();
        run(folder, jar("releng/zvernennia-city"), "--cards", Integer.toString(CARDS), "--seed", "7", "--out", city);
        run(folder, jar("server/zvernennia-main"), "load-city", city, "--data", server.data());
        server.serve();
        return server;
    }

    String address() {
        return "localhost:" + port;
    }

    private void serve() {
        var process = launch(
                folder,
                jar("server/zvernennia-main"),
                "serve",
                "--data",
                data(),
                "--port",
                Integer.toString(port),
                "--ops-port",
                Integer.toString(opsPort));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server does not start, see " + folder);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private boolean healthy() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + opsPort + "/healthz"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stop(Process process) {
        process.destroy(); // SIGTERM: the server stops its database
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path folder, Path jar, String... arguments) {
        try {
            var process = launch(folder, jar, arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(jar.getFileName() + " " + arguments[0] + " failed, see " + folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Process launch(Path folder, Path jar, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        try {
            var log = folder.resolve(arguments[0].replace("--", "") + ".log").toFile();
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(String module) {
        var target = Path.of(System.getProperty(ROOT)).resolve(module).resolve("target");
        try (var found = Files.newDirectoryStream(target, "*-all.jar")) {
            for (var jar : found) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("build first: " + target, e);
        }
        throw new IllegalStateException("no *-all.jar in " + target + " (expected: build first)");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
