package ua.zvernennia.server.jpa.notification;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.notification.Contacts;

/** Table {@code user_contact}. */
public final class SqlContacts implements Contacts {

    private static final String SET = """
            insert into user_contact (user_id, email) values (?, ?)
                on conflict (user_id) do update set email = excluded.email""";

    private final Sql sql;

    public SqlContacts(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<String> setEmail(String login, Optional<String> address) {
        var user = sql.first(
                "select id from app_user where login = lower(?)", row -> row.getObject("id", UUID.class), login);
        user.ifPresent(id -> address.ifPresentOrElse(
                text -> sql.update(SET, id, text), () -> sql.update("delete from user_contact where user_id = ?", id)));
        return user.map(UUID::toString);
    }
}
