package ua.zvernennia.filter;

import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;

/** What of a card has few different texts. */
enum Field {
    ORGANISATION,
    REVIEWER,
    REGION,
    SETTLEMENT,
    PROCESSING_DISTRICT,
    APPEAL_DISTRICT,
    PREFIX,
    CHANNEL;

    String text(CardRow row) {
        return switch (this) {
            case ORGANISATION -> row.organisation();
            case REVIEWER -> row.reviewer();
            case REGION -> row.region();
            case SETTLEMENT -> row.settlement();
            case PROCESSING_DISTRICT -> row.processingDistrict();
            case APPEAL_DISTRICT -> row.appealDistrict();
            case PREFIX -> row.number().prefix();
            case CHANNEL -> row.number().channel();
        };
    }

    /** The field that a column shows; only for columns that show one. */
    static Field of(CardColumn column) {
        return valueOf(column.name());
    }
}
