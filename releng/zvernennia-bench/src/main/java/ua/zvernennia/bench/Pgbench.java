package ua.zvernennia.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Subprocess;

/** PostgreSQL's own load generator with the statements of a registration, and nothing else between it and the database. */
final class Pgbench {

    private static final String SCRIPT = "register.sql";

    private final LabServer.Database database;
    private final Path directory;

    Pgbench(LabServer.Database database, Path directory) {
        this.database = requireNonNull(database, "database");
        this.directory = requireNonNull(directory, "directory");
    }

    /** Empty when there is no pgbench on this machine. */
    Optional<Load.Result> run(int clients, int seconds) throws IOException {
        var program = find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var script = directory.resolve(SCRIPT);
        try (InputStream resource = Pgbench.class.getResourceAsStream(SCRIPT)) {
            Files.copy(requireNonNull(resource, SCRIPT), script, StandardCopyOption.REPLACE_EXISTING);
        }
        var command = List.of(
                program.get(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--define=organisation=" + single("select id from org_unit order by code limit 1"),
                "--define=user_id=" + single("select id from app_user where login = 'registrar'"),
                "--define=district=" + single("select code from district order by ordinal desc limit 1"),
                "--log",
                "--log-prefix=" + directory.resolve("pgbench"),
                "--file=" + script,
                "--host=localhost",
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name());
        var output = directory.resolve("pgbench.out");
        try (var running = Subprocess.start(command, directory, Map.of("PGPASSWORD", database.password()), output)) {
            if (running.exit(Duration.ofSeconds(seconds + 60L)) != 0) {
                throw new IllegalStateException("pgbench failed:\n" + running.output());
            }
        }
        var sample = latencies();
        return Optional.of(new Load.Result(sample, sample.count() / (double) seconds));
    }

    private String single(String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** One line a transaction: client, count, microseconds, … */
    private Sample latencies() {
        try (var files = Files.newDirectoryStream(directory, "pgbench.[0-9]*")) {
            var lines = new ArrayList<String>();
            for (var file : files) {
                lines.addAll(Files.readAllLines(file));
            }
            return new Sample(lines.stream()
                    .mapToDouble(line -> Long.parseLong(line.split(" ", -1)[2]) / 1000.0)
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> find() {
        return List.of("/usr/bin/pgbench", "/usr/lib/postgresql/15/bin/pgbench", "/usr/local/bin/pgbench").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
