package ua.zvernennia.model.list;

import java.util.Optional;
import ua.zvernennia.model.registration.CardRow;

/** By what the cards of a list are counted. */
public enum CardGroup {
    APPEAL_DISTRICT(CardColumn.APPEAL_DISTRICT),
    PROCESSING_DISTRICT(CardColumn.PROCESSING_DISTRICT),
    /** The values are names of {@link ua.zvernennia.model.registration.CardState}. */
    STATE(null),
    REVIEWER(CardColumn.REVIEWER),
    ORGANISATION(CardColumn.ORGANISATION),
    REGION(CardColumn.REGION),
    SETTLEMENT(CardColumn.SETTLEMENT);

    private final CardColumn column;

    CardGroup(CardColumn column) {
        this.column = column;
    }

    /** The column that shows the value; empty for what no column shows. */
    public Optional<CardColumn> column() {
        return Optional.ofNullable(column);
    }

    /** The value of a card. */
    public String of(CardRow row) {
        return column == null ? row.state().name() : column.text(row);
    }
}
