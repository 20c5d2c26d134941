package ua.zvernennia.server.jpa.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

/** A user in a position, as users and sessions read it. */
final class Users {

    static final String COLUMNS = """
            u.id as user_id, u.login, u.display_name, p.id as position_id, p.title, p.role,
            o.id as organisation_id, o.name as organisation_name
            """;

    private Users() {}

    static UserInfo read(ResultSet row) throws SQLException {
        return new UserInfo(
                row.getString("user_id"),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("position_id"),
                row.getString("title"),
                row.getString("organisation_id"),
                row.getString("organisation_name"),
                Role.valueOf(row.getString("role")));
    }
}
