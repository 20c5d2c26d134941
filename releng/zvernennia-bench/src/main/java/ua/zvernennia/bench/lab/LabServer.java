package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import ua.zvernennia.city.City;
import ua.zvernennia.city.documents.KindShares;

/** The server's jar as a process, with its embedded PostgreSQL, a data directory and ports of its own. */
public final class LabServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final long CITY_SEED = 1551;
    private static final LocalDate CITY_END = LocalDate.of(2026, 11, 20);
    private static final Duration COMMAND = Duration.ofMinutes(6);
    private static final Duration LOADING = Duration.ofMinutes(30);

    /** A bench is many people at one address with one name. */
    private static final Map<String, String> ONE_ADDRESS = Map.of(
            "ZVERNENNIA_LIMITS_USER_PER_SECOND", "0",
            "ZVERNENNIA_LIMITS_ADDRESS_PER_SECOND", "0",
            "ZVERNENNIA_LOCKOUT_ADDRESS_AFTER", "1000000");

    private final Programs programs;
    private final Path data;
    private final int port;
    private final int opsPort;
    private final Map<String, String> environment = new HashMap<>(ONE_ADDRESS);
    private Subprocess process;

    private LabServer(Programs programs, Path data, int port, int opsPort) {
        this.programs = requireNonNull(programs, "programs");
        this.data = requireNonNull(data, "data");
        this.port = port;
        this.opsPort = opsPort;
    }

    /**
     * Starts it on any free port and waits until it is healthy.
     *
     * @param data kept between starts; made when it is not there
     */
    public static LabServer start(Programs programs, Path data) {
        return start(programs, data, Ports.free());
    }

    public static LabServer start(Programs programs, Path data, int port) {
        var server = new LabServer(programs, data, port, Ports.free());
        server.restart();
        return server;
    }

    /** @param more settings, as the environment names them */
    public static LabServer start(Programs programs, Path data, Map<String, String> more) {
        var server = new LabServer(programs, data, Ports.free(), Ports.free());
        server.environment.putAll(more);
        server.restart();
        return server;
    }

    /**
     * Starts another instance on the database of the first, under the same authority.
     *
     * @param data of this instance, new
     */
    public static LabServer startBeside(LabServer first, Path data) {
        var server = new LabServer(first.programs, data, Ports.free(), Ports.free());
        try {
            Files.createDirectories(data.resolve("tls"));
            try (var files = Files.newDirectoryStream(first.data.resolve("tls"))) {
                for (var file : files) {
                    Files.copy(file, data.resolve("tls").resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var app = first.databaseAsServer();
        server.environment.putAll(Map.of(
                "ZVERNENNIA_DB_URL", app.url(),
                "ZVERNENNIA_DB_USER", app.user(),
                "ZVERNENNIA_DB_PASSWORD", app.password(),
                "ZVERNENNIA_DB_REPORT_PASSWORD",
                        first.database("zvernennia_report", "reportPassword").password(),
                "ZVERNENNIA_SECRETS_KEY_FILE",
                        first.data.resolve("keys/secrets.keys").toString()));
        server.restart();
        return server;
    }

    /** Starts it with a demo city; its people are {@code registrar}, {@code registrar2}, …, their password {@code demo}. */
    public static LabServer startWithCity(Programs programs, Path data, int cards) {
        return startWithCity(programs, data, cards, KindShares.APPEALS);
    }

    /** The same with documents of these kinds. */
    public static LabServer startWithCity(Programs programs, Path data, int cards, KindShares kinds) {
        var server = new LabServer(programs, data, Ports.free(), Ports.free());
        var city = data.resolveSibling(data.getFileName() + "-city");
        try {
            new City(new City.Plan(cards, CITY_SEED, CITY_END, kinds)).writeTo(city);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var outcome = server.command(LOADING, "load-city", city.toString());
        if (outcome.exit() != 0) {
            throw new IllegalStateException("load-city: " + outcome.output());
        }
        server.restart();
        return server;
    }

    /** Starts again on the same data and port, after {@link #kill()} or {@link #stop()}. */
    public void restart() {
        var arguments = List.of(
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--ops-port",
                Integer.toString(opsPort));
        process = Subprocess.start(programs.server(arguments), programs.root(), environment, log());
        try {
            Spin.until("server healthy, see " + log(), START, () -> {
                if (!process.alive()) {
                    throw new IllegalStateException("the server ended:\n" + process.output());
                }
                return healthy();
            });
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    /** Waits until it answers again, after something happened to its database. */
    public void awaitHealthy() {
        Spin.until("server healthy, see " + log(), START, this::healthy);
    }

    public void kill() {
        process.kill();
    }

    public void stop() {
        process.close();
    }

    /** A command of the server on the same data, e.g. {@code import}. */
    public Subprocess.Outcome command(String... arguments) {
        return command(COMMAND, arguments);
    }

    private Subprocess.Outcome command(Duration patience, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return Subprocess.run(programs.server(all), patience);
    }

    /** A registrar with this password, which the server's policy must allow; the login must be new. */
    public void addRegistrar(String login, String password) {
        addUser(login, "REGISTRAR", password);
    }

    /** @param role name of a role */
    public void addUser(String login, String role, String password) {
        try {
            var file = Files.writeString(data.resolve(login + ".password"), password + '\n');
            var outcome = command(
                    "user",
                    "add",
                    login,
                    "--name",
                    "Особа " + login,
                    "--role",
                    role,
                    "--password-file",
                    file.toString());
            if (outcome.exit() != 0) {
                throw new IllegalStateException("user add: " + outcome.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Of the process that runs now. */
    public long pid() {
        return process.pid();
    }

    /** Where {@code /healthz} and {@code /metrics} answer. */
    public int opsPort() {
        return opsPort;
    }

    /** Its own directory. */
    public Path data() {
        return data;
    }

    public Path certificateAuthority() {
        return data.resolve("tls/ca.pem");
    }

    /** The embedded PostgreSQL of this server, for a look beside it, as its superuser: no policy stops the look. */
    public Database database() {
        return database("postgres", "adminPassword");
    }

    /** The same as the role that the server works as. */
    public Database databaseAsServer() {
        return database("zvernennia_app", "appPassword");
    }

    /** The same as the role that reads reports. */
    public Database databaseForReports() {
        return database("zvernennia_report", "reportPassword");
    }

    private Database database(String user, String password) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(data.resolve("pg.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Database(Integer.parseInt(properties.getProperty("port")), user, properties.getProperty(password));
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    @Override
    public void close() {
        stop();
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
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * How to reach it on this machine.
     *
     * @param password of the role {@code user}
     */
    public record Database(int port, String user, String password) {

        public String name() {
            return "zvernennia";
        }

        public String url() {
            return "jdbc:postgresql://localhost:" + port + '/' + name();
        }
    }
}
