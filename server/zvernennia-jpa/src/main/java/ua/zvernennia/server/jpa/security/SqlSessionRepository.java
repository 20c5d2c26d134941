package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.security.Desk;
import ua.zvernennia.server.usecase.security.SessionRepository;

/** Table {@code session}. */
public final class SqlSessionRepository implements SessionRepository {

    private static final String FIND = "select " + Users.COLUMNS + """
        , s.id as session_id, s.last_seen_at, s.expires_at, s.closed_at is not null as closed, s.revoked,
               u.state <> 'ACTIVE' or p.user_id is distinct from s.user_id
               or p.valid_to < (clock_timestamp() at time zone 'Europe/Kyiv')::date as barred
          from session s
          join app_user u on u.id = s.user_id
          join position p on p.id = s.position_id
          join org_unit o on o.id = p.unit_id
         where s.token_hash = ?\
        """;

    private static final String OPEN_OF = """
        select id, workstation, address, client_version, created_at, last_seen_at, expires_at
          from session
         where user_id = ? and closed_at is null and expires_at > clock_timestamp()
         order by created_at desc, id\
        """;

    private static final String OPEN = """
        select s.id, s.workstation, s.address, s.client_version, s.created_at, s.last_seen_at, s.expires_at,
               u.id as user_id, u.login, u.display_name
          from session s
          join app_user u on u.id = s.user_id
         where s.closed_at is null and s.expires_at > clock_timestamp()
           and (strpos(u.login, lower(?)) > 0 or strpos(lower(u.display_name), lower(?)) > 0
                or strpos(lower(s.workstation), lower(?)) > 0 or strpos(s.address, lower(?)) > 0)
         order by s.created_at desc, s.id
         limit ?\
        """;

    private final Sql sql;

    public SqlSessionRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void open(byte[] tokenHash, UserInfo user, Desk desk, Instant expiresAt) {
        sql.update(
                """
                insert into session (token_hash, user_id, position_id, workstation, address, client_version, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                tokenHash,
                UUID.fromString(user.id()),
                UUID.fromString(user.positionId()),
                desk.workstation(),
                desk.address(),
                desk.clientVersion(),
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

    @Override
    public List<SessionInfo> openOf(String userId) {
        return sql.list(OPEN_OF, SqlSessionRepository::info, UUID.fromString(userId));
    }

    @Override
    public List<OpenSession> open(String text, int limit) {
        return sql.list(
                OPEN,
                row -> new OpenSession(
                        info(row), row.getString("user_id"), row.getString("login"), row.getString("display_name")),
                text,
                text,
                text,
                text,
                limit);
    }

    @Override
    public boolean revoke(String userId, String sessionId) {
        return sql.update("""
                         update session set closed_at = clock_timestamp(), revoked = true
                          where id = ? and user_id = ? and closed_at is null\
                         """, UUID.fromString(sessionId), UUID.fromString(userId)) == 1;
    }

    @Override
    public int revokeAll(String userId, Optional<String> kept) {
        return sql.update("""
                 update session set closed_at = clock_timestamp(), revoked = true
                  where user_id = ? and closed_at is null and id::text <> ?\
                 """, UUID.fromString(userId), kept.orElse(""));
    }

    @Override
    public int trim(Instant before) {
        return sql.update("delete from session where coalesce(closed_at, expires_at) < ?", before);
    }

    @Override
    public void moveTo(String sessionId, String positionId) {
        sql.update(
                "update session set position_id = ? where id = ?",
                UUID.fromString(positionId),
                UUID.fromString(sessionId));
    }

    @Override
    public List<Closed> closedWithin(Duration span) {
        return sql.list(
                "select id, revoked from session where closed_at >= clock_timestamp() - ? * interval '1 millisecond'",
                row -> new Closed(row.getString("id"), row.getBoolean("revoked")),
                span.toMillis());
    }

    private static SessionInfo info(ResultSet row) throws SQLException {
        return new SessionInfo(
                row.getString("id"),
                row.getString("workstation"),
                row.getString("address"),
                row.getString("client_version"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"),
                false);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("session_id"),
                Users.read(row),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getBoolean("barred") || row.getBoolean("revoked")) {
            return State.REVOKED;
        }
        return row.getBoolean("closed") ? State.CLOSED : State.OPEN;
    }
}
