package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.security.SessionRepository;

/** Table {@code session}. */
public final class SqlSessionRepository implements SessionRepository {

    private static final String FIND = "select " + Users.COLUMNS + """
            , s.last_seen_at, s.expires_at
              from session s
              join app_user u on u.id = s.user_id
              join position p on p.id = s.position_id
              join org_unit o on o.id = p.unit_id
             where s.token_hash = ? and s.closed_at is null and u.state = 'ACTIVE'""";

    private final Sql sql;

    public SqlSessionRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void open(byte[] tokenHash, UserInfo user, String workstation, String address, Instant expiresAt) {
        sql.update(
                """
                insert into session (token_hash, user_id, position_id, workstation, address, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                tokenHash,
                UUID.fromString(user.id()),
                UUID.fromString(user.positionId()),
                workstation,
                address,
                expiresAt);
    }

    @Override
    public Optional<Stored> find(byte[] tokenHash) {
        return sql.first(FIND, SqlSessionRepository::read, tokenHash);
    }

    @Override
    public void seen(byte[] tokenHash, Instant at) {
        sql.update("update session set last_seen_at = ? where token_hash = ?", at, tokenHash);
    }

    @Override
    public Optional<Stored> close(byte[] tokenHash) {
        var open = find(tokenHash);
        var closed = sql.update(
                "update session set closed_at = clock_timestamp() where token_hash = ? and closed_at is null",
                tokenHash);
        return closed == 1 ? open : Optional.empty();
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(Users.read(row), Sql.instant(row, "last_seen_at"), Sql.instant(row, "expires_at"));
    }
}
