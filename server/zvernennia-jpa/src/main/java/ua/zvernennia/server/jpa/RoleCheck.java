package ua.zvernennia.server.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Whether the roles of the cluster are what they should be, with a sentence for the operator where they are not. */
public final class RoleCheck {

    private static final String BY_NAME = """
            select rolsuper or rolbypassrls as above_the_law, pg_has_role(rolname, current_user, 'member') as owns
              from pg_roles where rolname = ?""";

    private static final String WHO_AM_I = """
            select r.rolname, r.rolsuper, r.rolbypassrls,
                   coalesce((select pg_has_role(c.relowner, 'member') from pg_class c
                              where c.oid = to_regclass('public.document')), false) as owns
              from pg_roles r where r.rolname = current_user""";

    private RoleCheck() {}

    /**
     * For {@code migrate}, as the owner: both other roles are there, below the owner, and no superusers.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID}, {@link ErrorCode#DATABASE_UNAVAILABLE}
     */
    public static void beforeMigration(DatabaseConfig owner, Roles roles) {
        inConnection(owner, connection -> {
            var self = self(connection);
            if (self.aboveTheLaw()) {
                throw wrong(
                        "db.owner-user",
                        self.name() + " is a superuser or bypasses row-level security",
                        "a role that only owns the database");
            }
            checkOther(connection, "db.user", roles.app());
            checkOther(connection, "db.report-user", roles.report());
        });
    }

    /**
     * For the server: it works as a role that has nothing but rows.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID}, {@link ErrorCode#DATABASE_UNAVAILABLE}
     */
    public static void beforeServing(DatabaseConfig app) {
        inConnection(app, connection -> {
            var self = self(connection);
            if (self.aboveTheLaw()) {
                throw wrong(
                        "db.user",
                        self.name() + " is a superuser or bypasses row-level security",
                        "a role with least rights, see «Database roles» in the manual; the server does not start so");
            }
            if (self.owns()) {
                throw wrong(
                        "db.user",
                        self.name() + " owns the registry's tables",
                        "a role of the server's own; the owner is db.owner-user and only migrates");
            }
        });
    }

    private static void checkOther(Connection connection, String name, String role) throws SQLException {
        try (var statement = connection.prepareStatement(BY_NAME)) {
            statement.setString(1, role);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw wrong(name, "there is no role " + role, "create role " + role + " login password …");
                }
                if (found.getBoolean("above_the_law")) {
                    throw wrong(
                            name, role + " is a superuser or bypasses row-level security", "a role with least rights");
                }
                if (found.getBoolean("owns")) {
                    throw wrong(name, role + " is the owner or a member of it", "a role apart from the owner");
                }
            }
        }
    }

    private static Self self(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WHO_AM_I)) {
            row.next();
            return new Self(
                    row.getString("rolname"),
                    row.getBoolean("rolsuper") || row.getBoolean("rolbypassrls"),
                    row.getBoolean("owns"));
        }
    }

    private static void inConnection(DatabaseConfig config, Check check) {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password())) {
            check.run(connection);
        } catch (SQLException e) {
            throw new RegistryException(
                    ErrorCode.DATABASE_UNAVAILABLE, "the database at " + config.url() + ": " + e.getMessage(), e);
        }
    }

    private static RegistryException wrong(String name, String found, String expected) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                name + ": " + found + " (expected: " + expected + ')',
                Map.of("name", name),
                null);
    }

    private record Self(String name, boolean aboveTheLaw, boolean owns) {}

    /** A look at the cluster. */
    @FunctionalInterface
    private interface Check {

        void run(Connection connection) throws SQLException;
    }
}
