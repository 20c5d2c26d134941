package ua.zvernennia.server.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A migrated database of its own, empty but for what the migrations bring, on the one PostgreSQL of this JVM. Make one per test class and close it there;
 * the server ends with the JVM.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "zvernennia_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final DatabaseConfig config;
    private final Database database;

    private TestDatabase(String name, DatabaseConfig config) {
        this.name = name;
        this.config = config;
        this.database = Database.open(config);
    }

    public static TestDatabase create() {
        var name = "test_" + COUNT.incrementAndGet();
        execute(Server.RUNNING.config("postgres"), "create database " + name + " template " + TEMPLATE);
        var config = Server.RUNNING.config(name);
        execute(
                config,
                "update registry_setting set value = gen_random_uuid()::text where key in ('server_id', 'feed_epoch')");
        return new TestDatabase(name, config);
    }

    /** A database without a schema, for tests of the migration. */
    public static DatabaseConfig createEmpty() {
        var name = "empty_" + COUNT.incrementAndGet();
        execute(Server.RUNNING.config("postgres"), "create database " + name);
        return Server.RUNNING.config(name);
    }

    public Database open() {
        return database;
    }

    public DatabaseConfig config() {
        return config;
    }

    /** Statements outside any use case, in autocommit. */
    public void execute(String sql) {
        execute(config, sql);
    }

    /** Drops it as well: what is left of many databases takes the JVM too long to delete at its end. */
    @Override
    public void close() {
        database.close();
        execute(Server.RUNNING.config("postgres"), "drop database " + name + " with (force)");
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
            execute(config("postgres"), "create database " + TEMPLATE);
            Database.migrate(config(TEMPLATE));
        }

        DatabaseConfig config(String name) {
            return new DatabaseConfig("jdbc:postgresql://localhost:" + port + '/' + name, "postgres", "postgres", 32);
        }
    }
}
