package ua.zvernennia.ui.card;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the next card takes over from the last registered one: a registrar opens letters of one day and one kind in a row.
 *
 * @param channel channel of the number
 * @param fields date, form and type of receipt, region and settlement
 */
record ReceiptSettings(String channel, Map<CardField, String> fields) {

    private static final CardField[] KEPT = {
        CardField.RECEIVED_ON, CardField.RECEIPT_FORM, CardField.TYPE, CardField.REGION, CardField.SETTLEMENT
    };

    ReceiptSettings {
        fields = Map.copyOf(fields);
    }

    static ReceiptSettings of(CardDraft draft) {
        var kept = new EnumMap<CardField, String>(CardField.class);
        for (var field : KEPT) {
            kept.put(field, draft.get(field));
        }
        return new ReceiptSettings(draft.channel(), kept);
    }
}
