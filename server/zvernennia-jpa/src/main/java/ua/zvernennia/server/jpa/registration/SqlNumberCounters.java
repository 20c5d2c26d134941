package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.NumberCounters;

/** Tables {@code number_counter} and {@code number_void}. */
public final class SqlNumberCounters implements NumberCounters {

    /** Locks the counter; a year that is not there yet begins at 0. */
    private static final String LAST = """
        insert into number_counter as c (journal, year, last_number) values (?, ?, 0)
        on conflict (journal, year) do update set last_number = c.last_number
        returning last_number\
        """;

    private static final String VOID = """
        insert into number_void (journal, year, running, reason, voided_by)
        select ?, ?, n, 'lost in a restore of the database', 'start'
          from generate_series(?::integer + 1, ?::integer) as n
        on conflict do nothing\
        """;

    private static final String VOID_DUPLICATES = """
        insert into number_void (journal, year, running, duplicate, reason, voided_by)
        select i.journal, i.year, i.running, n, 'lost in a restore of the database', 'start'
          from unnest(?::text[], ?::integer[], ?::integer[], ?::integer[]) as i (journal, year, running, duplicate)
          join lateral (
                select greatest(
                    (select coalesce(max(d.duplicate), 0) from document d
                      where d.journal = i.journal and d.year = i.year and d.running = i.running),
                    (select coalesce(max(v.duplicate), 0) from number_void v
                      where v.journal = i.journal and v.year = i.year and v.running = i.running)) as last) l on true
          join lateral generate_series(l.last + 1, i.duplicate) as n on true
        on conflict do nothing\
        """;

    private final Sql sql;

    public SqlNumberCounters(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public int continueAfter(Issued highest) {
        var last = sql.one(LAST, row -> row.getInt("last_number"), highest.journal(), highest.year());
        if (last >= highest.running()) {
            return 0;
        }
        sql.update(
                "update number_counter set last_number = ? where journal = ? and year = ?",
                highest.running(),
                highest.journal(),
                highest.year());
        return sql.update(VOID, highest.journal(), highest.year(), last, highest.running());
    }

    @Override
    public int voidLostDuplicates(List<IssuedDuplicate> highest) {
        if (highest.isEmpty()) {
            return 0;
        }
        return sql.update(
                VOID_DUPLICATES,
                highest.stream().map(IssuedDuplicate::journal).toArray(String[]::new),
                highest.stream().map(IssuedDuplicate::year).toArray(Integer[]::new),
                highest.stream().map(IssuedDuplicate::running).toArray(Integer[]::new),
                highest.stream().map(IssuedDuplicate::duplicate).toArray(Integer[]::new));
    }

    @Override
    public void renewFeedEpoch() {
        sql.update("update registry_setting set value = gen_random_uuid()::text where key = 'feed_epoch'");
    }
}
