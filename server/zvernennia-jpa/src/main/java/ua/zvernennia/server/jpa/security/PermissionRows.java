package ua.zvernennia.server.jpa.security;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.PermissionRule;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.server.jpa.DatabaseConfig;

/** Brings the rows of this version into table {@code permission_rule}; what a registry added or revoked stays. */
public final class PermissionRows {

    static final String ANY = "ANY";

    private static final String STAGE = """
            create temporary table new_rule (
                role text, act text, reach text, participation text, confidentiality text, view text) on commit drop""";

    private static final String GONE = """
            delete from permission_rule r where origin = 'DEFAULT' and not exists (
                select 1 from new_rule n where (n.role, n.act, n.reach, n.participation, n.confidentiality, n.view)
                                             = (r.role, r.act, r.reach, r.participation, r.confidentiality, r.view))""";

    private static final String NEW = """
            insert into permission_rule (role, act, reach, participation, confidentiality, view, origin)
            select n.*, 'DEFAULT' from new_rule n on conflict do nothing""";

    private PermissionRows() {}

    /** In one transaction; repeating it changes nothing, not even the version of the rights. */
    public static void bringUpToDate(DatabaseConfig config) {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(STAGE);
                stage(connection, RightsTable.defaults().rules());
                if (differs(connection)) {
                    statement.executeUpdate(GONE);
                    statement.executeUpdate(NEW);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "rows of the table of rights", e);
        }
    }

    private static boolean differs(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select exists (select role, act, reach, participation, confidentiality, view from new_rule
                                       except select role, act, reach, participation, confidentiality, view
                                                from permission_rule)
                            or exists (select role, act, reach, participation, confidentiality, view
                                         from permission_rule where origin = 'DEFAULT'
                                       except select * from new_rule)""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void stage(Connection connection, Set<PermissionRule> rules) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into new_rule values (?, ?, ?, ?, ?, ?)")) {
            for (var rule : rules) {
                insert.setString(1, rule.role().name());
                insert.setString(2, rule.act().name());
                insert.setString(3, rule.reach().name());
                insert.setString(4, rule.as().map(Enum::name).orElse(ANY));
                insert.setString(5, rule.upTo().name());
                insert.setString(6, rule.view().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
