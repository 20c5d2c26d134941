package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.Roles;

/**
 * A real PostgreSQL under the data directory, as durable as one that an administrator installed: fsync on, passwords
 * asked of everyone, loopback only, the same port at each start.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Of the registry's database and of the role that owns it. */
    static final String NAME = "zvernennia";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String ADMIN = "postgres";
    private static final Duration STARTUP = Duration.ofMinutes(2); // a crash recovery may be long

    private static final String PG_HBA = """
            # Written by the server at each start: a password is asked of everyone.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final EmbeddedSettings settings;

    private EmbeddedDatabase(EmbeddedPostgres postgres, EmbeddedSettings settings) {
        this.postgres = requireNonNull(postgres, "postgres");
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * @param maxConnections what PostgreSQL shall allow, tools beside the server included
     * @throws RegistryException {@link ErrorCode#DATABASE_UNAVAILABLE} or {@link ErrorCode#CONFIGURATION_INVALID} with a
     *     sentence for the operator
     */
    static EmbeddedDatabase start(DataDirectory directory, int maxConnections) {
        var data = directory.path();
        var settings = EmbeddedSettings.read(data)
                .map(EmbeddedSettings::withAllPasswords)
                .orElseGet(() -> firstTime(data));
        var cluster = data.resolve("pg");
        if (!settings.ready()) {
            discardHalfMade(cluster);
        }
        var adopted = Postmaster.running(cluster).filter(running -> answers(settings, running));
        adopted.ifPresentOrElse(
                running -> LOG.warn(
                        "event=postgres-adopted pid={} port={} note=\"left behind by a server that was killed\"",
                        running.pid(),
                        running.port()),
                () -> refuseTakenPort(settings));
        var database = new EmbeddedDatabase(launch(data, cluster, settings, maxConnections), settings);
        database.prepare(data);
        LOG.info("event=postgres-started port={} adopted={}", settings.port(), adopted.isPresent());
        return database;
    }

    /** Access to the cluster that a server of the same data directory runs now; empty when there is none. */
    static Optional<RoleAccess> ofRunningServer(Path data) {
        return EmbeddedSettings.read(data)
                .filter(EmbeddedSettings::ready)
                .filter(settings -> Postmaster.running(data.resolve("pg"))
                        .filter(running -> answers(settings, running))
                        .isPresent())
                .map(EmbeddedDatabase::access);
    }

    RoleAccess access() {
        return access(settings);
    }

    /** A fast shutdown: running statements are cancelled, everything committed is on the disk. */
    @Override
    public void close() {
        try {
            postgres.close();
            LOG.info("event=postgres-stopped port={}", settings.port());
        } catch (IOException e) {
            throw new UncheckedIOException("stopping the embedded PostgreSQL", e);
        }
    }

    private static EmbeddedSettings firstTime(Path data) {
        if (Files.exists(data.resolve("pg"))) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "data: " + data + " holds a database but no " + EmbeddedSettings.FILE
                            + " (expected: the file with its password, from a backup)",
                    Map.of("name", "data"));
        }
        var settings = EmbeddedSettings.fresh();
        settings.write(data);
        return settings;
    }

    /** Nothing was ever stored in it: the first start was broken off before it was ready. */
    private static void discardHalfMade(Path cluster) {
        if (!Files.exists(cluster)) {
            return;
        }
        LOG.warn("event=postgres-half-made note=\"the first start was broken off, made anew\"");
        try (var files = Files.walk(cluster)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("discarding " + cluster, e);
        }
    }

    private static void refuseTakenPort(EmbeddedSettings settings) {
        try (var probe = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("event=postgres-port-free port={}", probe.getLocalPort());
        } catch (IOException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "port " + settings.port() + " of the embedded PostgreSQL is taken by another program"
                            + " (expected: free; it is set in " + EmbeddedSettings.FILE + " of the data directory)",
                    e);
        }
    }

    private static EmbeddedPostgres launch(Path data, Path cluster, EmbeddedSettings settings, int maxConnections) {
        var passwordFile = data.resolve("pg-initdb.password");
        DataDirectory.writeSecret(passwordFile, settings.adminPassword() + "\n");
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setOverrideWorkingDirectory(data.resolve("pg-bin").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(settings.port())
                    .setPGStartupWait(STARTUP)
                    // These go to initdb as they are; its last --auth wins, so that no moment is without password.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", settings.adminPassword())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", Integer.toString(maxConnections))
                    .setServerConfig("max_prepared_transactions", "0")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_filename", "postgresql-%a.log")
                    .setServerConfig("log_truncate_on_rotation", "on")
                    .setServerConfig("log_rotation_size", "0")
                    // Statements hold personal data.
                    .setServerConfig("log_min_error_statement", "panic")
                    .setDataDirectoryCustomizer(EmbeddedDatabase::askEveryoneForAPassword)
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "the embedded PostgreSQL under " + cluster + " does not start; its log is in "
                            + cluster.resolve("log"),
                    e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("event=not-deleted file={} reason={}", file, e.getMessage());
        }
    }

    private static void askEveryoneForAPassword(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), PG_HBA);
        } catch (IOException e) {
            throw new UncheckedIOException("pg_hba.conf", e);
        }
    }

    /** The registry's owner and database, once; the other roles; and proof that durability is what was asked for, at each start. */
    private void prepare(Path data) {
        try (var admin = DriverManager.getConnection(url(settings, ADMIN), ADMIN, settings.adminPassword())) {
            for (var name : new String[] {"fsync", "synchronous_commit"}) {
                if (!single(admin, "show " + name).equals("on")) {
                    throw new RegistryException(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            "the embedded PostgreSQL runs with " + name + " off (expected: on)");
                }
            }
            if (!settings.ready()) {
                create(admin);
            }
            createRole(admin, Roles.USUAL.app(), settings.appPassword());
            createRole(admin, Roles.USUAL.report(), settings.reportPassword());
            settings.becomeReady().write(data);
        } catch (SQLException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE, "the embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private void create(Connection admin) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + settings.password() + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    /** Also in a cluster of an earlier version, and with the password that the file has. */
    private static void createRole(Connection admin, String name, String password) throws SQLException {
        try (var statement = admin.createStatement()) {
            var there = single(admin, "select exists (select 1 from pg_roles where rolname = '" + name + "')");
            statement.execute(
                    (there.equals("t") ? "alter" : "create") + " role " + name + " login password '" + password + "'");
            // To see how long other roles' transactions hold the feed back.
            statement.execute("grant pg_read_all_stats to " + name);
        }
    }

    private static boolean answers(EmbeddedSettings settings, Postmaster running) {
        if (running.port() != settings.port()) {
            return false;
        }
        try (var admin = DriverManager.getConnection(url(settings, ADMIN), ADMIN, settings.adminPassword())) {
            return admin.isValid(5);
        } catch (SQLException e) {
            LOG.debug("event=postmaster-silent pid={}", running.pid(), e);
            return false;
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static RoleAccess access(EmbeddedSettings settings) {
        var url = url(settings, NAME);
        return new RoleAccess(
                new DatabaseAccess(url, Roles.USUAL.app(), settings.appPassword()),
                Optional.of(new DatabaseAccess(url, NAME, settings.password())),
                Optional.of(new DatabaseAccess(url, Roles.USUAL.report(), settings.reportPassword())));
    }

    private static String url(EmbeddedSettings settings, String database) {
        return "jdbc:postgresql://localhost:" + settings.port() + '/' + database;
    }
}
