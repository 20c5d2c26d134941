package ua.zvernennia.server.jpa.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.JpaTransactions;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.feed.ChangeLog;

/** Appends to table {@code change} and sounds the signal after the commit. */
public final class SqlChangeLog implements ChangeLog {

    private final JpaTransactions transactions;
    private final Sql sql;
    private final PgNotifier notifier;

    public SqlChangeLog(JpaTransactions transactions, Sql sql, PgNotifier notifier) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sql = requireNonNull(sql, "sql");
        this.notifier = requireNonNull(notifier, "notifier");
    }

    @Override
    public void cardChanged(CardId id, long revision) {
        sql.update("insert into change (document_id, revision) values (?, ?)", id.value(), revision);
        transactions.afterCommit(notifier::sound);
    }

    /** One statement: 500 single ones take most of the time of a batch. */
    @Override
    public void cardsAdded(List<CardId> ids) {
        var added = ids.stream().map(CardId::value).toArray(UUID[]::new);
        sql.update("insert into change (document_id, revision) select id, 1 from unnest(?::uuid[]) as t (id)", (Object)
                added);
        transactions.afterCommit(notifier::sound);
    }
}
