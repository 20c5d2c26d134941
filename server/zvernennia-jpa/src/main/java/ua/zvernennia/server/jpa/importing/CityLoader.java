package ua.zvernennia.server.jpa.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.JpaTransactions;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Job;

/**
 * Loads a demo city into an empty registry: all of it or nothing, in one transaction. The cards come without change
 * rows; a new feed epoch makes every workstation load them. Works as the owner of the tables.
 */
public final class CityLoader {

    /** Not the districts and the classifiers: the law's rows come with the migrations. */
    private static final List<String> MUST_BE_EMPTY =
            List.of("org_unit", "app_user", "position", "number_counter", "document");

    private static final int KEY_BYTES = 32;

    private final JpaTransactions transactions;
    private final Sql sql;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    public CityLoader(JpaTransactions transactions, Sql sql, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sql = requireNonNull(sql, "sql");
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Loads the city of {@code directory}.
     *
     * @return number of documents
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE}, or {@link ErrorCode#CONFIGURATION_INVALID}
     *     for a registry that is not empty
     */
    public long load(Path directory) {
        var manifest = CityManifest.read(directory);
        transactions.inTransaction(Job.IMPORT, () -> {
            refuseUnlessEmpty();
            var walled = walled(manifest);
            wall(walled, "no force");
            manifest.entries().forEach(this::copy);
            sql.update("set constraints all immediate"); // a check that is still to come forbids ALTER TABLE
            wall(walled, "force");
            renewKeys();
            sql.update("update registry_setting set value = gen_random_uuid()::text where key = 'feed_epoch'");
            audit.record(AuditEvent.from("load-city", AuditEvent.Action.IMPORTED)
                    .with(Map.of("documents", Long.toString(documents(manifest)))));
            return manifest;
        });
        analyze(manifest);
        return documents(manifest);
    }

    private void refuseUnlessEmpty() {
        for (var table : MUST_BE_EMPTY) {
            sql.update("lock table " + table + " in share row exclusive mode");
            if (sql.one("select exists (select 1 from " + table + ") as used", row -> row.getBoolean("used"))) {
                throw new RegistryException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "the registry is not empty: " + table
                                + " has rows (expected: a new one; a demo city is never mixed with real data)");
            }
        }
    }

    /** COPY knows no row-level security; inside this transaction nobody else reads the tables. */
    private void wall(List<String> tables, String force) {
        tables.forEach(table -> sql.update("alter table " + table + ' ' + force + " row level security"));
    }

    private List<String> walled(CityManifest manifest) {
        var tables = manifest.entries().stream().map(CityManifest.Entry::table).toArray(String[]::new);
        return sql.list(
                "select relname from pg_class where relforcerowsecurity and relname = any (?)",
                row -> row.getString("relname"),
                (Object) tables);
    }

    private void copy(CityManifest.Entry entry) {
        var statement = "copy " + entry.table() + " (" + entry.columns() + ") from stdin";
        try (var in = Files.newInputStream(entry.file())) {
            long rows = transactions
                    .connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, in);
            if (rows != entry.rows()) {
                throw CityManifest.unreadable(
                        entry.file(), rows + " rows (expected: " + entry.rows() + " as in the manifest)", null);
            }
        } catch (IOException e) {
            throw CityManifest.unreadable(entry.file(), "not readable", e);
        } catch (SQLException e) {
            throw CityManifest.unreadable(entry.file(), "refused by the database, " + e.getMessage(), e);
        }
    }

    /** Whoever knows the seed knows the keys in the files: every registry gets its own. */
    private void renewKeys() {
        for (var user : sql.list("select id from app_user", row -> row.getObject("id", UUID.class))) {
            sql.update(
                    "update app_user set cards_key = ?, outbox_key = ?, sealed_by = null where id = ?",
                    key(),
                    key(),
                    user);
        }
    }

    private byte[] key() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private void analyze(CityManifest manifest) {
        transactions.inTransaction(() -> {
            manifest.entries().forEach(entry -> sql.update("analyze " + entry.table()));
            return manifest;
        });
    }

    private static long documents(CityManifest manifest) {
        return manifest.entries().stream()
                .filter(entry -> entry.table().equals("document"))
                .mapToLong(CityManifest.Entry::rows)
                .sum();
    }
}
