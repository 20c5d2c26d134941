package ua.zvernennia.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.crypto.SecretKey;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** One encrypted Derby database, open in this process: one connection, one thread, one transaction per piece of work. */
final class DerbyDatabase implements AutoCloseable {

    /** Work inside a transaction; a failure rolls it back. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static final System.Logger LOG = System.getLogger(DerbyDatabase.class.getName());
    private static final String SHUT_DOWN = "08006";
    private static final String NO_SUCH_TABLE = "42X05";

    private final Path folder;
    private final Lane lane;
    private final Connection connection;

    private DerbyDatabase(Path folder, Lane lane, Connection connection) {
        this.folder = folder;
        this.lane = lane;
        this.connection = connection;
    }

    /**
     * Opens or makes the database and brings its schema up to date.
     *
     * @param schema for each version, from 1, the statements that lead to it: append, never change
     * @throws RegistryException {@link ErrorCode#CACHE_IN_USE}, or {@link ErrorCode#CACHE_DAMAGED} for everything else
     */
    static DerbyDatabase open(Path folder, SecretKey key, List<List<String>> schema) {
        var lane = new Lane(String.valueOf(folder.getFileName()));
        try {
            return lane.call(() -> {
                var connection = connect(folder, key);
                migrate(connection, schema);
                return new DerbyDatabase(folder, lane, connection);
            });
        } catch (Exception e) {
            shutDown(folder);
            lane.close();
            throw failure(e);
        }
    }

    /** Boots the engine and its compiler on a small database in memory: most of the time of a first opening. */
    static void warmUp() {
        try (var connection = new AutoloadedDriver().connect("jdbc:derby:memory:warm;create=true", new Properties());
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table warm (id int primary key, body blob)");
            version(connection);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "no warm-up", DerbyFailure.of(e)); // the real opening will tell
        }
    }

    <T> T run(Work<T> work) {
        try {
            return lane.call(() -> {
                try {
                    var result = work.in(connection);
                    connection.commit();
                    return result;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                }
            });
        } catch (Exception e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            lane.call(() -> {
                connection.rollback();
                connection.close();
                return shutDown(folder);
            });
        } catch (Exception e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "local database not closed properly; it recovers at the next start",
                    e);
        } finally {
            lane.close();
        }
    }

    private static Connection connect(Path folder, SecretKey key) throws SQLException {
        var properties = new Properties();
        properties.setProperty("create", "true");
        properties.setProperty("dataEncryption", "true");
        properties.setProperty("encryptionAlgorithm", "AES/CBC/NoPadding");
        properties.setProperty("encryptionKey", HexFormat.of().formatHex(key.getEncoded()));
        var connection = new AutoloadedDriver().connect("jdbc:derby:" + folder, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void migrate(Connection connection, List<List<String>> schema) throws SQLException {
        int version = version(connection);
        if (version > schema.size()) {
            throw new SQLException("schema version " + version + " (expected: <= " + schema.size() + ')');
        }
        for (; version < schema.size(); version++) {
            try (var statement = connection.createStatement()) {
                for (var sql : schema.get(version)) {
                    statement.executeUpdate(sql);
                }
                statement.executeUpdate("delete from schema_version");
                statement.executeUpdate("insert into schema_version values (" + (version + 1) + ')');
            }
            connection.commit();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select version from schema_version")) {
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw e;
            }
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("create table schema_version (version int not null)");
            }
            return 0;
        }
    }

    /** Derby answers a shutdown that worked with an exception. */
    private static boolean shutDown(Path folder) {
        try {
            new AutoloadedDriver().connect("jdbc:derby:" + folder + ";shutdown=true", new Properties());
            return true;
        } catch (SQLException e) {
            return SHUT_DOWN.equals(e.getSQLState());
        }
    }

    private static RegistryException failure(Exception e) {
        return e instanceof RegistryException known ? known : DerbyFailure.of(e);
    }
}
