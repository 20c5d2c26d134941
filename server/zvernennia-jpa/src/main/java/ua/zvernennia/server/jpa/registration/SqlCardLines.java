package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.CardLines;

/** Pages by key over the index {@code document_newest_first}: the last page costs what the first does. */
public final class SqlCardLines implements CardLines {

    private static final String ORDER =
            " order by d.registered_on desc, d.running desc, d.duplicate desc, d.id desc limit ?";

    private static final String FIRST = CardRows.SELECT + ORDER;

    private static final String NEXT =
            CardRows.SELECT + " where (d.registered_on, d.running, d.duplicate, d.id) < (?, ?, ?, ?)" + ORDER;

    private final Sql sql;

    public SqlCardLines(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public int count() {
        return sql.one("select count(*) as count from document", row -> row.getInt("count"));
    }

    @Override
    public List<CardRow> page(Optional<CardRow> after, int limit) {
        return after.map(last -> next(last, limit)).orElseGet(() -> sql.list(FIRST, CardRows::read, limit));
    }

    private List<CardRow> next(CardRow last, int limit) {
        return sql.list(
                NEXT,
                CardRows::read,
                last.registeredOn(),
                last.number().running(),
                last.number().duplicate(),
                last.id().value(),
                limit);
    }
}
