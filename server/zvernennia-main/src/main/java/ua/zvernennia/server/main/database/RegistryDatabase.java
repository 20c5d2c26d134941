package ua.zvernennia.server.main.database;

import static java.util.Objects.requireNonNull;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.jpa.Migration;
import ua.zvernennia.server.jpa.RoleCheck;
import ua.zvernennia.server.jpa.Roles;
import ua.zvernennia.server.main.config.ServerConfig;

/**
 * The registry's database, found or started, and migrated to this version. Closing it stops what opening started: an
 * external PostgreSQL, and the embedded one of a server that runs beside this command, go on.
 */
public final class RegistryDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryDatabase.class);

    private static final int OLDEST_SERVER = 150_000;

    /** Beside the pool: the feed's listener, health, tools such as pgbench. */
    private static final int SPARE_CONNECTIONS = 100;

    private final RoleAccess access;
    private final Optional<EmbeddedDatabase> embedded;
    private final Optional<DataDirectory> directory;
    private final int migrated;

    private RegistryDatabase(
            RoleAccess access,
            Optional<EmbeddedDatabase> embedded,
            Optional<DataDirectory> directory,
            boolean migrating) {
        this.access = requireNonNull(access, "access");
        this.embedded = requireNonNull(embedded, "embedded");
        this.directory = requireNonNull(directory, "directory");
        checkVersion(access.app());
        migrated = migrating ? migrate(access) : 0;
        RoleCheck.beforeServing(access.app().withPool(1));
    }

    /**
     * For the server: holds the data directory as long as it is open.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when another server holds the data directory,
     *     {@link ErrorCode#DATABASE_UNAVAILABLE}
     */
    public static RegistryDatabase openForServer(ServerConfig config) {
        return open(config, DataDirectory.open(config.data()), true);
    }

    /**
     * For a restore: holds the data directory, and leaves the database as it is, a registry or not.
     *
     * @throws RegistryException as {@link #openForServer}
     */
    public static RegistryDatabase openToRestore(ServerConfig config) {
        return open(config, DataDirectory.open(config.data()), false);
    }

    /**
     * For a command that runs beside the server or without it: with an embedded database it uses the server's, or
     * starts one for its own time.
     */
    public static RegistryDatabase open(ServerConfig config) {
        if (config.database().url().isPresent()) {
            return opened(external(config), Optional.empty(), Optional.empty(), true);
        }
        return DataDirectory.tryOpen(config.data())
                .map(directory -> open(config, directory, true))
                .orElseGet(() -> besideServer(config));
    }

    /** Where the database answers now, if it is an external one or that of a running server; starts nothing. */
    public static Optional<DatabaseAccess> reachable(ServerConfig config) {
        return config.database().url().isPresent()
                ? Optional.of(external(config).app())
                : EmbeddedDatabase.ofRunningServer(config.data()).map(RoleAccess::app);
    }

    /** As the role that the server works as. */
    public DatabaseAccess access() {
        return access.app();
    }

    /**
     * As the role that owns the tables.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when it is not known here
     */
    public DatabaseAccess owner() {
        return access.owner()
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "db.owner-user: empty (expected: the role that owns the registry's tables, with its password)",
                        Map.of("name", "db.owner-user"),
                        null));
    }

    /** The roles beside the owner. */
    public Roles roles() {
        return access.roles();
    }

    /** As the role that reads the views of reports; empty where no password of it is known. */
    public Optional<DatabaseAccess> report() {
        return access.report();
    }

    /**
     * The same for a pool of its own.
     *
     * @param poolSize connections, 1..200
     */
    public DatabaseConfig access(int poolSize) {
        return access.app().withPool(poolSize);
    }

    /** How many migrations opening applied; 0 when the schema was current. */
    public int migrated() {
        return migrated;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
        directory.ifPresent(DataDirectory::close);
    }

    private static RegistryDatabase open(ServerConfig config, DataDirectory directory, boolean migrating) {
        try {
            if (config.database().url().isPresent()) {
                return opened(external(config), Optional.empty(), Optional.of(directory), migrating);
            }
            var started = EmbeddedDatabase.start(directory, config.database().poolSize() + SPARE_CONNECTIONS);
            return opened(started.access(), Optional.of(started), Optional.of(directory), migrating);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static RegistryDatabase opened(
            RoleAccess access,
            Optional<EmbeddedDatabase> embedded,
            Optional<DataDirectory> directory,
            boolean migrating) {
        try {
            return new RegistryDatabase(access, embedded, directory, migrating);
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedDatabase::close);
            throw e;
        }
    }

    private static RegistryDatabase besideServer(ServerConfig config) {
        var access = EmbeddedDatabase.ofRunningServer(config.data())
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "the server on " + config.data() + " is starting or stopping (expected: running, or stopped)"));
        return opened(access, Optional.empty(), Optional.empty(), true);
    }

    private static RoleAccess external(ServerConfig config) {
        var database = config.database();
        var url = database.url().orElseThrow();
        var app = database.app();
        return new RoleAccess(
                new DatabaseAccess(url, app.user(), app.password()),
                Optional.of(database.owner())
                        .filter(owner -> !owner.user().isEmpty())
                        .map(owner -> new DatabaseAccess(url, owner.user(), owner.password())),
                Optional.of(new DatabaseAccess(
                        url, database.report().user(), database.report().password())));
    }

    private static void checkVersion(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var version = statement.executeQuery(
                        "select current_setting('server_version_num')::int," + " current_setting('server_version')")) {
            version.next();
            if (version.getInt(1) < OLDEST_SERVER) {
                throw new RegistryException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "db.url: PostgreSQL " + version.getString(2) + " (expected: 15 or newer)");
            }
            LOG.info("event=database-found version=\"{}\"", version.getString(2));
        } catch (SQLException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE, "the database at " + access.url() + ": " + e.getMessage(), e);
        }
    }

    /** As the owner where that one is known; otherwise looks whether somebody has migrated. */
    private static int migrate(RoleAccess access) {
        try {
            if (access.owner().isPresent()) {
                var owner = access.owner().get().withPool(1);
                RoleCheck.beforeMigration(owner, access.roles());
                return new Migration(owner, access.roles()).run();
            }
            int pending = new Migration(access.app().withPool(1), access.roles()).pending();
            if (pending > 0) {
                throw new RegistryException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "db.owner-user: empty, and the schema lacks " + pending
                                + " migrations (expected: the owner here, or `migrate` run before)",
                        Map.of("name", "db.owner-user"),
                        null);
            }
            return 0;
        } catch (FlywayException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE, "the schema cannot be migrated: " + e.getMessage(), e);
        }
    }
}
