package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import ua.zvernennia.server.main.database.DatabaseAccess;

/** The database behind one login: reachable, of a version we know, with the right clock and the right rights. */
final class DatabaseCheck implements Check {

    private static final int OLDEST = 15;

    /** Terms and sessions are counted by the database's clock, certificates and codes by this machine's. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private static final String FACTS = """
            select current_setting('server_version_num')::int / 10000 as version,
                   extract(epoch from clock_timestamp()) as clock,
                   (select rolsuper from pg_roles where rolname = current_user) as super,
                   current_setting('server_encoding') as encoding,
                   exists (select 1 from pg_extension where extname = 'plpgsql') as plpgsql,
                   current_setting('fsync') || current_setting('synchronous_commit') as durable,
                   pg_is_in_recovery() as standby,
                   to_regclass('document') is not null as migrated""";

    private final DatabaseAccess access;
    private final InstantSource clock;

    DatabaseCheck(DatabaseAccess access, InstantSource clock) {
        this.access = requireNonNull(access, "access");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public List<Finding> look() {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("ApplicationName", "zvernennia doctor");
        try (var connection = DriverManager.getConnection(access.url(), properties)) {
            return facts(connection);
        } catch (SQLException e) {
            return List.of(Finding.wrong(sentence(e)));
        }
    }

    private List<Finding> facts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FACTS)) {
            row.next();
            var found = new ArrayList<Finding>();
            int version = row.getInt("version");
            found.add(
                    version >= OLDEST
                            ? Finding.good("database: PostgreSQL " + version + " at " + access.url())
                            : Finding.wrong(
                                    "database: PostgreSQL " + version + " (expected: " + OLDEST + " or newer)"));
            found.add(clocks(row.getDouble("clock")));
            if (row.getBoolean("super")) {
                found.add(Finding.wrong("database: the role " + access.user()
                        + " is a superuser (expected: one without rights of its own; the server refuses to run so)"));
            }
            if (!row.getString("encoding").equals("UTF8")) {
                found.add(Finding.wrong("database: its encoding is " + row.getString("encoding")
                        + " (expected: UTF8; create it with `encoding 'UTF8'`)"));
            }
            if (!row.getBoolean("plpgsql")) {
                found.add(Finding.wrong("database: the extension plpgsql is missing (expected: there, triggers are"
                        + " written in it; as a superuser: create extension plpgsql)"));
            }
            if (!row.getString("durable").equals("onon")) {
                found.add(Finding.wrong("database: fsync or synchronous_commit is off (expected: on, or a power cut"
                        + " loses registrations that people were told of)"));
            }
            if (row.getBoolean("standby")) {
                found.add(Finding.wrong("database: a standby that cannot be written (expected: the primary)"));
            }
            found.add(
                    row.getBoolean("migrated")
                            ? Finding.good("database: the registry's tables are there")
                            : Finding.warning("database: no tables yet; `migrate` as the owner makes them"));
            return found;
        }
    }

    private Finding clocks(double epochSeconds) {
        var theirs = Instant.ofEpochMilli((long) (epochSeconds * 1000));
        var apart = Duration.between(clock.instant(), theirs);
        return apart.abs().compareTo(CLOCKS_APART) <= 0
                ? Finding.good("clock: this machine's and the database's agree")
                : Finding.wrong("clock: the database's is " + apart.abs().toSeconds() + " s "
                        + (apart.isNegative() ? "behind" : "ahead of") + " this machine's (expected: at most "
                        + CLOCKS_APART.toSeconds() + " s; let both follow the same time server)");
    }

    /** By SQL state, since the driver's own words depend on the language of the server. */
    private String sentence(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "database: the password of the role " + access.user()
                        + " is refused (expected: that of db.password or db.password-file, and a line in pg_hba.conf)";
            case "3D000" -> "database: " + access.url() + " does not exist (expected: created by its administrator)";
            case "08001", "08004", "08006" ->
                "database: nothing answers at " + access.url() + " (expected: a running PostgreSQL that this machine"
                        + " may reach)";
            case "53300" ->
                "database: it has no connection left (expected: max_connections above db.pool-size of all"
                        + " instances)";
            default -> "database: it does not answer as expected, SQL state " + state;
        };
    }
}
