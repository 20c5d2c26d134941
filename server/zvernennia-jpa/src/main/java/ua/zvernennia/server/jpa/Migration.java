package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.security.PermissionRows;

/** The schema, brought to the version of this program by the role that owns it. */
public final class Migration {

    static final String LOCATION = "classpath:db/migration";

    /** Grants and walls must follow whatever the others made, so it has their names and checksums in its own checksum. */
    private static final String FOLLOWER = "z rights of roles";

    private final DatabaseConfig database;
    private final Roles roles;
    private final String[] locations;

    /** @param database reached as the owner; for {@link #pending} any role will do that may read */
    public Migration(DatabaseConfig database, Roles roles) {
        this(database, roles, LOCATION);
    }

    Migration(DatabaseConfig database, Roles roles, String... locations) {
        this.database = requireNonNull(database, "database");
        this.roles = requireNonNull(roles, "roles");
        this.locations = locations.clone();
    }

    /**
     * Brings the schema up to date; safe to repeat and to run from several servers at once.
     *
     * @return how many migrations were applied
     */
    public int run() {
        int executed = flyway().migrate().migrationsExecuted;
        PermissionRows.bringUpToDate(database);
        return executed;
    }

    /**
     * Makes the schema that had been made by these migrations, in an empty database; grants and walls come with
     * {@link #run}.
     *
     * @param versions all of them, in the order of their numbers
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} when this program knows another history
     */
    public void runAsOf(List<String> versions) {
        var last = versions.getLast();
        var known = Arrays.stream(configured("").load().info().all())
                .filter(info -> info.getVersion() != null)
                .filter(info -> info.getVersion().compareTo(MigrationVersion.fromVersion(last)) <= 0)
                .map(info -> info.getVersion().getVersion())
                .toList();
        if (!known.equals(versions)) {
            throw new RegistryException(
                    ErrorCode.IMPORT_FILE_UNREADABLE,
                    "the copy is not used: its schema was made by " + versions + ", this program knows " + known
                            + " (expected: restored by the version that made it, or a newer one)");
        }
        configured("").target(last).load().migrate();
    }

    /** How many migrations of this program the schema lacks; 0 when the schema is current or newer. */
    public int pending() {
        return flyway().info().pending().length;
    }

    private Flyway flyway() {
        var others = Arrays.stream(configured("").load().info().all())
                .filter(info -> !FOLLOWER.equals(info.getDescription()))
                .map(Migration::name)
                .distinct()
                .toArray();
        return configured(Integer.toHexString(Objects.hash(others))).load();
    }

    private FluentConfiguration configured(String others) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(locations)
                .placeholders(Map.of("app_role", roles.app(), "report_role", roles.report(), "migrations", others));
    }

    private static String name(MigrationInfo info) {
        return info.getVersion() + " " + info.getDescription() + ' ' + info.getChecksum();
    }
}
