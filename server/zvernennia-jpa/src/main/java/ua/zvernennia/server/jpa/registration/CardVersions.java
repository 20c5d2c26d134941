package ua.zvernennia.server.jpa.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.server.jpa.Sql;

/** Table {@code document_version}: every state of a document, whole. */
final class CardVersions {

    private static final String INSERT = """
            insert into document_version (document_id, revision, recorded_from, recorded_to, changed_by, state, content)
            values (?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb)""";

    private static final String CLOSE =
            "update document_version set recorded_to = ? where document_id = ? and recorded_to is null";

    private static final String SELECT = """
            select document_id, revision, recorded_from, recorded_to, changed_by, state, content
              from document_version where document_id = ?""";

    private final Sql sql;

    CardVersions(Sql sql) {
        this.sql = sql;
    }

    /** The first state of a new card. */
    void insert(Card card) {
        insert(card, null);
    }

    /** Closes the former state and opens the new one. */
    void replace(Card former, Card stored) {
        if (sql.update(CLOSE, stored.changedAt(), former.id().value()) == 0) {
            insert(former, stored.changedAt()); // loaded in bulk, this is its first change
        }
        insert(stored, null);
    }

    Optional<CardRevision> find(CardId id, long revision) {
        return sql.first(SELECT + " and revision = ?", CardVersions::read, id.value(), revision);
    }

    /** Newest first. */
    List<CardRevision> all(CardId id) {
        return sql.list(SELECT + " order by revision desc", CardVersions::read, id.value());
    }

    private void insert(Card card, Instant recordedTo) {
        sql.update(
                INSERT,
                card.id().value(),
                card.revision(),
                card.changedAt(),
                recordedTo,
                card.changedBy(),
                card.state().name(),
                CardJson.write(card));
    }

    private static CardRevision read(ResultSet row) throws SQLException {
        var recordedFrom = Sql.instant(row, "recorded_from");
        var card = CardJson.read(
                new CardId(row.getObject("document_id", UUID.class)),
                row.getLong("revision"),
                CardState.valueOf(row.getString("state")),
                row.getString("content"),
                recordedFrom,
                row.getString("changed_by"));
        return new CardRevision(card, recordedFrom, Sql.optionalInstant(row, "recorded_to"));
    }
}
