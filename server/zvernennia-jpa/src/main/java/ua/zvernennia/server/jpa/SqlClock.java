package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.server.usecase.RegistryClock;

/** The clock of the database, at the moment of asking. */
public final class SqlClock implements RegistryClock {

    private final Sql sql;

    public SqlClock(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Instant now() {
        return sql.one("select clock_timestamp() as now", row -> Sql.instant(row, "now"));
    }
}
