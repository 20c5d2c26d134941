package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.DatabaseConfig;
import ua.zvernennia.server.jpa.Migration;
import ua.zvernennia.server.jpa.Roles;
import ua.zvernennia.server.usecase.AuditEvent;

/**
 * Puts a copy into a database: the schema as it was then, the rows, and what a restored registry owes to the time that
 * was lost: another epoch of the feed, another era of the audit, no open sessions.
 */
public final class RegistryLoad {

    private static final String FOREIGN_KEYS = """
        select c.conrelid::regclass::text as relation, quote_ident(c.conname) as name,
               pg_get_constraintdef(c.oid) as definition
          from pg_constraint c join pg_namespace n on n.oid = c.connamespace
         where c.contype = 'f' and n.nspname in ('public', 'report')
         order by relation, name\
        """;

    private static final String FORCED = """
        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relforcerowsecurity and n.nspname in ('public', 'report')\
        """;

    private static final Duration LEAVING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DatabaseConfig owner;
    private final Roles roles;

    public RegistryLoad(DatabaseConfig owner, Roles roles) {
        this.owner = requireNonNull(owner, "owner");
        this.roles = requireNonNull(roles, "roles");
    }

    /** Whether there is no registry in the database yet. */
    public boolean vacant() {
        return inConnection(connection -> list(connection, "select to_regclass('public.registry_setting')::text")
                        .getFirst()
                == null);
    }

    /**
     * How many sessions of the server's role are open: a running server must not see what happens here. One that was closed
     * a moment ago, by the look at the database itself, may still be leaving, so they get some seconds.
     */
    public int serversConnected() {
        long end = System.nanoTime() + LEAVING.toNanos();
        int connected = sessionsOfServers();
        while (connected > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            connected = sessionsOfServers();
        }
        return connected;
    }

    private int sessionsOfServers() {
        return inConnection(connection -> {
            try (var statement = connection.prepareStatement("select count(*)::integer from pg_stat_activity"
                    + " where usename = ? and datname = current_database()")) {
                statement.setString(1, roles.app());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** Takes a registry away that is there. */
    public void clear() {
        inConnection(connection -> {
            execute(connection, "drop schema if exists report cascade");
            execute(connection, "drop schema public cascade");
            execute(connection, "create schema public");
            return null;
        });
    }

    /**
     * Loads a copy that was checked before, and migrates to the version of this program.
     *
     * @param files takes what stands in the copy beside the tables, by its name
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE}, also for a copy of a newer version
     */
    public void run(BackupReading reading, BackupReading.Contents contents, BackupReading.Entry files) {
        var migration = new Migration(owner, roles);
        migration.runAsOf(contents.head().migrations());
        inConnection(connection -> {
            connection.setAutoCommit(false);
            RegistryDump.introduce(connection);
            load(connection, reading, contents, files);
            connection.commit();
            return null;
        });
        migration.run();
        inConnection(connection -> {
            execute(connection, "analyze");
            return null;
        });
    }

    private static void load(
            Connection connection, BackupReading reading, BackupReading.Contents contents, BackupReading.Entry files)
            throws SQLException {
        var tables = CopiedTable.all(connection);
        var forced = list(connection, FORCED);
        var keys = foreignKeys(connection);
        for (var key : keys) {
            execute(connection, "alter table " + key.relation() + " drop constraint " + key.name());
        }
        for (var table : forced) {
            execute(connection, "alter table " + table + " no force row level security");
        }
        for (var table : tables) {
            execute(connection, "alter table " + table.name() + " disable trigger user");
        }
        execute(connection, "truncate " + tables.stream().map(CopiedTable::name).collect(Collectors.joining(", ")));
        copyIn(connection, tables, reading, contents, files);
        for (var sequence : contents.tail().sequences().entrySet()) {
            execute(connection, "select setval('" + sequence.getKey() + "', " + sequence.getValue() + ')');
        }
        for (var key : keys) { // every reference is checked anew here
            execute(
                    connection,
                    "alter table " + key.relation() + " add constraint " + key.name() + ' ' + key.definition());
        }
        for (var table : tables) {
            execute(connection, "alter table " + table.name() + " enable trigger user");
        }
        for (var table : forced) {
            execute(connection, "alter table " + table + " force row level security");
        }
        beginAnew(connection, contents.head());
    }

    private static void copyIn(
            Connection connection,
            List<CopiedTable> tables,
            BackupReading reading,
            BackupReading.Contents contents,
            BackupReading.Entry files)
            throws SQLException {
        var byName = new HashMap<String, CopiedTable>();
        tables.forEach(table -> byName.put(BackupZip.TABLES + table.name(), table));
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new HashMap<String, Long>();
        var failed = new ArrayList<SQLException>();
        reading.read((name, content) -> {
            if (!name.startsWith(BackupZip.TABLES)) {
                files.take(name, content);
                return;
            }
            var table = byName.get(name);
            if (table == null) {
                throw new IOException("no such table: " + name);
            }
            if (!failed.isEmpty()) {
                return;
            }
            try {
                var count = manager.copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", content);
                rows.put(table.name(), count);
            } catch (SQLException e) {
                failed.add(e);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        if (!rows.equals(Map.copyOf(contents.tail().rows()))) {
            throw new RegistryException(
                    ErrorCode.IMPORT_FILE_UNREADABLE, "the copy is not used: other numbers of rows than its end names");
        }
    }

    /** Transaction numbers of another cluster mean nothing here, neither in the feed nor in the order of the audit. */
    private static void beginAnew(Connection connection, BackupHead head) throws SQLException {
        int era = head.era() + 1;
        execute(connection, "truncate change");
        execute(connection, "update registry_setting set value = gen_random_uuid()::text where key = 'feed_epoch'");
        execute(
                connection,
                "update registry_setting set value = '0' where key in ('feed_trimmed_xid', 'feed_trimmed_seq')");
        execute(connection, "update registry_setting set value = '" + era + "' where key = 'audit_era'");
        execute(connection, "alter table audit_event alter column era set default " + era);
        execute(connection, "update session set closed_at = now() where closed_at is null");
        execute(
                connection,
                "insert into audit_event (origin, action, details) values ('restore', '"
                        + AuditEvent.Action.RESTORED.name() + "', jsonb_build_object('copyOf', '" + head.madeAt()
                        + "'))");
    }

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(FOREIGN_KEYS)) {
            var keys = new ArrayList<ForeignKey>();
            while (found.next()) {
                keys.add(new ForeignKey(
                        found.getString("relation"), found.getString("name"), found.getString("definition")));
            }
            return keys;
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T inConnection(Work<T> work) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE, "the database refused the copy: " + e.getMessage(), e);
        }
    }

    private record ForeignKey(String relation, String name, String definition) {}

    /** Something on one connection. */
    @FunctionalInterface
    private interface Work<T> {

        T run(Connection connection) throws SQLException;
    }
}
