package ua.zvernennia.server.jpa.printing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.printing.PrintTemplates;

/** Table {@code print_template}. */
public final class SqlPrintTemplates implements PrintTemplates {

    private static final String NEWEST = """
            select distinct on (form) form, docx from print_template order by form, ordinal desc""";

    private final Sql sql;

    public SqlPrintTemplates(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<byte[]> find(String form) {
        return sql.first(
                "select docx from (" + NEWEST + ") newest where form = ? and docx is not null",
                row -> row.getBytes("docx"),
                form);
    }

    @Override
    public void put(String form, Optional<byte[]> docx, Instant at, String by) {
        sql.update(
                "insert into print_template (form, replaced_at, replaced_by, docx) values (?, ?, ?, ?::bytea)",
                form,
                at,
                by,
                docx.orElse(null));
    }

    @Override
    public List<String> forms() {
        return sql.list(
                "select form from (" + NEWEST + ") newest where docx is not null order by form",
                row -> row.getString("form"));
    }
}
