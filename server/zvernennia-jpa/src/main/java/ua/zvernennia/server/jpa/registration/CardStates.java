package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;

/** Puts another content into kept states: the one thing that does, after the keeping time. */
public final class CardStates {

    private static final String REPLACE =
            "update document_version set content = ?::jsonb where document_id = ? and revision = ?";

    private final Sql sql;
    private final CardVersions versions;

    public CardStates(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
        this.versions = new CardVersions(sql);
    }

    public void rewrite(CardId id, UnaryOperator<Card> change) {
        versions.all(id)
                .forEach(kept -> sql.update(
                        REPLACE,
                        CardJson.write(change.apply(kept.card())),
                        id.value(),
                        kept.card().revision()));
    }
}
