package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.PermissionRule;
import ua.zvernennia.model.security.Reach;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.OrgTree;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.RightsState;

/** Reads what rights depend on; the last state is kept until triggers give it another version. */
public final class SqlRightsSource implements RightsSource {

    private static final String NOW = """
            select value, clock_timestamp() as now from registry_setting where key = 'rights_version'""";

    private final Sql sql;
    private volatile RightsState known;

    public SqlRightsSource(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Now current() {
        // The version first: a state that is newer than it is read again next time, never taken for current.
        var now = sql.one(NOW, row -> Map.entry(row.getString("value"), Sql.instant(row, "now")));
        var last = known;
        if (last == null || !last.version().equals(now.getKey())) {
            last = read(now.getKey());
            known = last;
        }
        return new Now(last, now.getValue());
    }

    private RightsState read(String version) {
        return new RightsState(
                version,
                new RightsTable(new HashSet<>(sql.list("""
                        select role, act, reach, participation, confidentiality, view
                          from permission_rule where origin <> 'REVOKED'""", SqlRightsSource::rule))),
                new OrgTree(sql.list(
                        "select id, code, name, short_name, parent_id, type from org_unit", SqlRightsSource::unit)),
                sql
                        .list(
                                "select id, unit_id, role, user_id, valid_from, valid_to from position",
                                SqlRightsSource::post)
                        .stream()
                        .collect(Collectors.toMap(RightsState.Post::id, post -> post)),
                sql.list(
                        "select position_id, substitute_id, valid_from, valid_to, scope from substitution",
                        SqlRightsSource::substitution));
    }

    private static PermissionRule rule(ResultSet row) throws SQLException {
        var as = row.getString("participation");
        return new PermissionRule(
                Role.valueOf(row.getString("role")),
                Act.valueOf(row.getString("act")),
                Reach.valueOf(row.getString("reach")),
                as.equals(PermissionRows.ANY) ? Optional.empty() : Optional.of(Involvement.valueOf(as)),
                Confidentiality.valueOf(row.getString("confidentiality")),
                View.valueOf(row.getString("view")));
    }

    private static OrgUnit unit(ResultSet row) throws SQLException {
        return new OrgUnit(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Optional.ofNullable(row.getString("parent_id")),
                OrgUnit.Type.valueOf(row.getString("type")));
    }

    private static RightsState.Post post(ResultSet row) throws SQLException {
        var until = row.getObject("valid_to", LocalDate.class);
        return new RightsState.Post(
                row.getString("id"),
                row.getString("unit_id"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("user_id")),
                startOf(row.getObject("valid_from", LocalDate.class)),
                until == null ? Instant.MAX : startOf(until.plusDays(1)));
    }

    private static RightsState.Substitution substitution(ResultSet row) throws SQLException {
        return new RightsState.Substitution(
                row.getString("position_id"),
                row.getString("substitute_id"),
                Sql.instant(row, "valid_from"),
                Sql.optionalInstant(row, "valid_to").orElse(Instant.MAX),
                row.getString("scope").equals("READ"));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(RegistryClock.ZONE).toInstant();
    }
}
