package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.security.Desk;
import ua.zvernennia.server.usecase.security.LoginStep;
import ua.zvernennia.server.usecase.security.LoginSteps;

/** Table {@code login_step}. */
public final class SqlLoginSteps implements LoginSteps {

    private final Sql sql;

    public SqlLoginSteps(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void keep(byte[] challengeHash, Pending pending) {
        sql.update(
                """
                insert into login_step (challenge_hash, kind, login, workstation, address, origin, client_version, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                challengeHash,
                pending.kind().name(),
                pending.login(),
                pending.desk().workstation(),
                pending.desk().address(),
                pending.desk().origin(),
                pending.desk().clientVersion(),
                pending.expiresAt());
    }

    @Override
    public Optional<Pending> find(byte[] challengeHash) {
        // Locked: two answers to one challenge are taken one after the other.
        return sql.first(
                "select * from login_step where challenge_hash = ? for update",
                row -> new Pending(
                        LoginStep.Kind.valueOf(row.getString("kind")),
                        row.getString("login"),
                        new Desk(
                                row.getString("workstation"),
                                row.getString("address"),
                                row.getString("origin"),
                                row.getString("client_version")),
                        Sql.instant(row, "expires_at")),
                challengeHash);
    }

    @Override
    public void drop(byte[] challengeHash) {
        sql.update("delete from login_step where challenge_hash = ?", challengeHash);
    }

    @Override
    public int trim(Instant before) {
        return sql.update("delete from login_step where expires_at < ?", before);
    }
}
