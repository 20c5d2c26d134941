package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.Numbers;

/** Tables {@code journal} and {@code number_counter}. */
public final class SqlNumbers implements Numbers {

    /** The organisation's own journal before the one of the whole city. */
    private static final String JOURNAL = """
        select code from journal where kind = ? and (organisation_id = ? or organisation_id is null)
         order by organisation_id is null limit 1\
        """;

    private static final String NEXT =
            "update number_counter set last_number = last_number + 1 where journal = ? and year = ? returning"
                    + " last_number";

    /** The first number of a year; whoever comes second waits here and takes the next. */
    private static final String FIRST_OF_YEAR = """
        insert into number_counter as c (journal, year, last_number) values (?, ?, 1)
        on conflict (journal, year) do update set last_number = c.last_number + 1
        returning last_number\
        """;

    private final Sql sql;

    public SqlNumbers(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public String journalFor(DocumentKind kind, String organisation) {
        return sql.one(JOURNAL, row -> row.getString("code"), kind.name(), UUID.fromString(organisation));
    }

    @Override
    public int next(String journal, int year) {
        return sql.first(NEXT, row -> row.getInt("last_number"), journal, year)
                .orElseGet(() -> sql.one(FIRST_OF_YEAR, row -> row.getInt("last_number"), journal, year));
    }

    @Override
    public int last(String journal, int year) {
        return sql.first(
                        "select last_number from number_counter where journal = ? and year = ? for update",
                        row -> row.getInt("last_number"),
                        journal,
                        year)
                .orElse(0);
    }

    @Override
    public void recordVoid(Registration registration, String reason, String by) {
        sql.update(
                "insert into number_void (journal, year, running, duplicate, reason, voided_by) values (?, ?, ?, ?, ?,"
                        + " ?) on conflict do nothing",
                registration.journal(),
                registration.year(),
                registration.number().running(),
                registration.number().duplicate(),
                reason,
                by);
    }

    @Override
    public int nextDuplicate(CardId first) {
        // Two statements: what another holder of the lock committed is seen only by a statement that begins after it.
        sql.one("select 1 from document where id = ? for no key update", row -> row.getInt(1), first.value());
        return sql.one("""
            select greatest(
                    (select coalesce(max(d.duplicate), 0) from document d
                      where d.journal = f.journal and d.year = f.year and d.running = f.running),
                    (select coalesce(max(v.duplicate), 0) from number_void v
                      where v.journal = f.journal and v.year = f.year and v.running = f.running)) + 1 as next
                  from document f where f.id = ?\
            """, row -> row.getInt("next"), first.value());
    }
}
