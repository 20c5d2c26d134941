package ua.zvernennia.server.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A migrated database of its own, empty but for what the migrations bring, on the one PostgreSQL of this JVM, open as
 * the role that the server has. Make one per test class and close it there; the server ends with the JVM.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "zvernennia_template";
    private static final String OWNER = "zvernennia";
    private static final String SUPERUSER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.database = Database.open(config());
    }

    public static TestDatabase create() {
        var name = "test_" + COUNT.incrementAndGet();
        execute(
                Server.RUNNING.config(SUPERUSER, "postgres"),
                "create database " + name + " template " + TEMPLATE + " owner " + OWNER);
        execute(
                Server.RUNNING.config(SUPERUSER, name),
                "update registry_setting set value = gen_random_uuid()::text where key in ('server_id', 'feed_epoch')");
        return new TestDatabase(name);
    }

    /** A database without a schema, reached as its owner, for tests of the migration. */
    public static DatabaseConfig createEmpty() {
        var name = "empty_" + COUNT.incrementAndGet();
        execute(Server.RUNNING.config(SUPERUSER, "postgres"), "create database " + name + " owner " + OWNER);
        return Server.RUNNING.config(OWNER, name);
    }

    public Database open() {
        return database;
    }

    /** As the role that the server has. */
    public DatabaseConfig config() {
        return Server.RUNNING.config(Roles.USUAL.app(), name);
    }

    /** As the role that owns the tables. */
    public DatabaseConfig owner() {
        return Server.RUNNING.config(OWNER, name);
    }

    /** As the role that reads reports. */
    public DatabaseConfig report() {
        return Server.RUNNING.config(Roles.USUAL.report(), name);
    }

    /** As someone whom no grant and no policy stops. */
    public DatabaseConfig superuser() {
        return Server.RUNNING.config(SUPERUSER, name);
    }

    /** Statements outside any use case, in autocommit, as the superuser. */
    public void execute(String sql) {
        execute(superuser(), sql);
    }

    /** Drops it as well: what is left of many databases takes the JVM too long to delete at its end. */
    @Override
    public void close() {
        database.close();
        execute(Server.RUNNING.config(SUPERUSER, "postgres"), "drop database " + name + " with (force)");
    }

    private static void execute(DatabaseConfig config, String sql) {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {

        static final Server RUNNING = new Server();

        private final int port;

        private Server() {
            try {
                port = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start()
                        .getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (var role : new String[] {OWNER, Roles.USUAL.app(), Roles.USUAL.report()}) {
                execute(config(SUPERUSER, "postgres"), "create role " + role + " login");
            }
            execute(config(SUPERUSER, "postgres"), "grant pg_read_all_stats to " + Roles.USUAL.app());
            execute(config(SUPERUSER, "postgres"), "create database " + TEMPLATE + " owner " + OWNER);
            new Migration(config(OWNER, TEMPLATE), Roles.USUAL).run();
        }

        DatabaseConfig config(String user, String database) {
            return new DatabaseConfig("jdbc:postgresql://localhost:" + port + '/' + database, user, "postgres", 32);
        }
    }
}
