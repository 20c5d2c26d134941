package ua.zvernennia.wire;

import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;
import ua.zvernennia.proto.v1.AffectedCard;
import ua.zvernennia.proto.v1.DictionaryRow;
import ua.zvernennia.proto.v1.GetDictionaryResponse;
import ua.zvernennia.proto.v1.PreviewDictionaryRowResponse;

/** Lists as their administrators see them. */
public final class DictionaryMapper {

    private static final int NAME_MAX = 50;
    private static final int COLUMNS_MAX = 20;
    private static final int VALUE_MAX = 1_000;

    private DictionaryMapper() {}

    public static GetDictionaryResponse toProto(DictionaryTable table) {
        var message = GetDictionaryResponse.newBuilder()
                .addAllColumns(table.columns())
                .addAllKey(table.key())
                .addAllEditable(table.editable());
        table.rows().forEach(row -> message.addRows(toProto(row)));
        return message.build();
    }

    public static DictionaryTable fromProto(String name, GetDictionaryResponse table) {
        return new DictionaryTable(
                name,
                table.getColumnsList(),
                Set.copyOf(table.getKeyList()),
                Set.copyOf(table.getEditableList()),
                table.getRowsList().stream().map(DictionaryRow::getValuesMap).toList());
    }

    public static DictionaryRow toProto(Map<String, String> row) {
        return DictionaryRow.newBuilder().putAllValues(row).build();
    }

    public static Map<String, String> fromProto(DictionaryRow row) {
        if (row.getValuesCount() > COLUMNS_MAX) {
            throw Fields.invalid("row", "at most " + COLUMNS_MAX + " columns");
        }
        row.getValuesMap().forEach((column, value) -> {
            name(column);
            Fields.text(value, "row", VALUE_MAX);
        });
        return Map.copyOf(row.getValuesMap());
    }

    public static PreviewDictionaryRowResponse toProto(CalendarEffect effect) {
        var message = PreviewDictionaryRowResponse.newBuilder().setTotal(effect.total());
        effect.cards()
                .forEach(card -> message.addCards(AffectedCard.newBuilder()
                        .setNumber(card.number())
                        .setReceivedOn(card.receivedOn().toString())
                        .setRule(card.rule())
                        .setPresent(card.present().toString())
                        .setCounted(card.counted().toString())));
        return message.build();
    }

    public static CalendarEffect fromProto(PreviewDictionaryRowResponse effect) {
        return new CalendarEffect(
                effect.getTotal(),
                effect.getCardsList().stream()
                        .map(card -> new CalendarEffect.Card(
                                card.getNumber(),
                                Fields.date(card.getReceivedOn(), "receivedOn"),
                                card.getRule(),
                                Fields.date(card.getPresent(), "present"),
                                Fields.date(card.getCounted(), "counted")))
                        .toList());
    }

    /** Name of a list or a column, of a lawful length. */
    public static String name(String name) {
        return Fields.text(name, "name", NAME_MAX);
    }
}
