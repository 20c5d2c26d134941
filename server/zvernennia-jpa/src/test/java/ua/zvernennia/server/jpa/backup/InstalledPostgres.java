package ua.zvernennia.server.jpa.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.jpa.Roles;

/** The machine's own PostgreSQL 15, as an administrator would set it up for the registry; not everywhere installed. */
final class InstalledPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String NOBODY = "65534";

    private final Path directory;
    private final int port;

    private InstalledPostgres(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Empty where it is not installed. */
    static Optional<InstalledPostgres> start() throws IOException, InterruptedException, SQLException {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            return Optional.empty();
        }
        var directory = Files.createTempDirectory("zvernennia-pg15");
        if (root()) { // PostgreSQL refuses to run as root
            execute(List.of("chown", NOBODY, directory.toString()));
        }
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var cluster = directory.resolve("cluster").toString();
        run("initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "--locale", "C.UTF-8", "--encoding", "UTF8");
        var started = new InstalledPostgres(directory, port);
        run(
                "pg_ctl",
                "-D",
                cluster,
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + directory + " -h localhost",
                "start");
        started.prepare();
        return Optional.of(started);
    }

    DatabaseConfig owner() {
        return config("zvernennia");
    }

    DatabaseConfig app() {
        return config(Roles.USUAL.app());
    }

    DatabaseConfig superuser() {
        return config("postgres");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "-D", directory.resolve("cluster").toString(), "-m", "immediate", "stop");
        execute(List.of("rm", "-rf", directory.toString()));
    }

    private void prepare() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            for (var role : List.of("zvernennia", Roles.USUAL.app(), Roles.USUAL.report())) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("create database zvernennia owner zvernennia");
        }
    }

    private DatabaseConfig config(String user) {
        return new DatabaseConfig("jdbc:postgresql://localhost:" + port + "/zvernennia", user, "", 4);
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private static void execute(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of("/").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command));
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }
}
