package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.usecase.Job;

/**
 * Copies every table out in one repeatable-read transaction: one moment, while the server goes on. Needs no program of
 * PostgreSQL.
 */
public final class RegistryDump {

    private final DatabaseConfig owner;

    /** @param owner the role that owns the tables */
    public RegistryDump(DatabaseConfig owner) {
        this.owner = requireNonNull(owner, "owner");
    }

    /**
     * Writes head, tables, what {@code more} adds, and tail.
     *
     * @throws RegistryException {@link ErrorCode#DATABASE_UNAVAILABLE}
     */
    public BackupTail writeTo(OutputStream out, More more) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var zip = new BackupZip(out)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            introduce(connection);
            var head = head(connection);
            zip.addJson(BackupZip.HEAD, head);
            var rows = new TreeMap<String, Long>();
            for (var table : CopiedTable.all(connection)) {
                rows.put(table.name(), copy(connection, table, zip));
            }
            more.addTo(zip, contents(connection));
            // After the snapshot: a sequence knows no transactions, and higher is right.
            var tail = new BackupTail(zip.hashes(), rows, sequences(connection));
            zip.addJson(BackupZip.TAIL, tail);
            connection.rollback();
            return tail;
        } catch (SQLException e) {
            throw new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "the copy broke off: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the copy cannot be written", e);
        }
    }

    /** In whose name row-level security lets the transaction read. */
    static void introduce(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('zvernennia.job', '" + Job.BACKUP.name() + "', true)");
        }
    }

    private static BackupHead head(Connection connection) throws SQLException {
        var migrations = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select version from flyway_schema_history"
                        + " where success and version is not null order by string_to_array(version, '.')::integer[]")) {
            while (found.next()) {
                migrations.add(found.getString(1));
            }
        }
        return new BackupHead(
                BackupHead.FORMAT,
                migrations,
                setting(connection, "server_id"),
                Integer.parseInt(setting(connection, "audit_era")),
                single(connection, "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
    }

    private static long copy(Connection connection, CopiedTable table, BackupZip zip) throws SQLException, IOException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new long[1];
        var failed = new SQLException[1];
        zip.add(BackupZip.TABLES + table.name(), out -> {
            try {
                rows[0] = manager.copyOut(
                        "copy (select " + table.columns() + " from only " + table.name() + ") to stdout", out);
            } catch (SQLException e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return rows[0];
    }

    private static TreeMap<String, Long> sequences(Connection connection) throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select format('%I.%I', schemaname, sequencename) as name, last_value from pg_sequences where"
                                + " schemaname in ('public', 'report') and last_value is not null")) {
            while (found.next()) {
                sequences.put(found.getString("name"), found.getLong("last_value"));
            }
        }
        return sequences;
    }

    private static List<String> contents(Connection connection) throws SQLException {
        var hashes = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select encode(hash, 'hex') from file_content order by hash")) {
            while (found.next()) {
                hashes.add(found.getString(1));
            }
        }
        return hashes;
    }

    private static String setting(Connection connection, String key) throws SQLException {
        return single(connection, "select value from registry_setting where key = '" + key + "'");
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What belongs to a copy beside the tables. */
    @FunctionalInterface
    public interface More {

        /** @param contents hashes of the contents that the rows name */
        void addTo(BackupZip zip, List<String> contents) throws IOException;
    }
}
