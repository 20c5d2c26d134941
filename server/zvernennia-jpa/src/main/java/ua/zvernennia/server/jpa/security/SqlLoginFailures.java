package ua.zvernennia.server.jpa.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.security.LoginFailures;

/** Table {@code login_failure}. */
public final class SqlLoginFailures implements LoginFailures {

    private static final String FAILED = """
        insert into login_failure as f (kind, key, failures, last_failed_at)
        values (?, ?, 1, clock_timestamp())
        on conflict (kind, key) do update
           set failures = case when f.last_failed_at < clock_timestamp() - ? * interval '1 second' then 1
                               else f.failures + 1 end,
               last_failed_at = clock_timestamp()
        returning failures\
        """;

    private final Sql sql;

    public SqlLoginFailures(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<Instant> lockedUntil(Kind kind, String key) {
        return sql.first(
                "select locked_until from login_failure where kind = ? and key = ? and locked_until is not null",
                row -> Sql.instant(row, "locked_until"),
                kind.name(),
                key);
    }

    @Override
    public int failed(Kind kind, String key, Duration forget) {
        return sql.one(FAILED, row -> row.getInt("failures"), kind.name(), key, forget.toSeconds());
    }

    @Override
    public void lock(Kind kind, String key, Instant until) {
        sql.update("update login_failure set locked_until = ? where kind = ? and key = ?", until, kind.name(), key);
    }

    @Override
    public boolean forget(Kind kind, String key) {
        return sql.update("delete from login_failure where kind = ? and key = ?", kind.name(), key) > 0;
    }

    @Override
    public int trim(Duration older) {
        return sql.update("""
                   delete from login_failure
                    where last_failed_at < clock_timestamp() - ? * interval '1 second'
                      and (locked_until is null or locked_until < clock_timestamp())\
                   """, older.toSeconds());
    }
}
