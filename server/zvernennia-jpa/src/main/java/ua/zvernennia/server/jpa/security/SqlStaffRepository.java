package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.people.StaffRepository;

/** Table {@code position} with its units and holders. */
public final class SqlStaffRepository implements StaffRepository {

    private static final String FIND = """
            select p.id, p.unit_id, p.title, p.role, p.head, p.user_id, p.valid_from, p.valid_to,
                   o.short_name, p.holder, coalesce(u.login, '') as login
              from position p
              join org_unit o on o.id = p.unit_id
              left join app_user u on u.id = p.user_id
             where (p.valid_to is null or p.valid_to >= ?)
               and (strpos(lower(p.title), lower(?)) > 0 or strpos(lower(p.holder), lower(?)) > 0
                    or strpos(lower(o.name), lower(?)) > 0 or strpos(lower(o.short_name), lower(?)) > 0
                    or strpos(coalesce(u.login, ''), lower(?)) > 0)
             order by o.code, p.head desc, p.title, p.valid_from, p.id
             limit ?""";

    private final Sql sql;

    public SqlStaffRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<StaffPosition> find(String text, LocalDate notEndedBefore, int limit) {
        return sql.list(
                FIND,
                row -> new StaffPosition(
                        SqlPeopleRepository.position(row),
                        row.getString("short_name"),
                        row.getString("holder"),
                        row.getString("login")),
                notEndedBefore,
                text,
                text,
                text,
                text,
                text,
                limit);
    }

    @Override
    public void setRole(String position, Role role) {
        sql.update("update position set role = ? where id = ?", role.name(), UUID.fromString(position));
    }
}
