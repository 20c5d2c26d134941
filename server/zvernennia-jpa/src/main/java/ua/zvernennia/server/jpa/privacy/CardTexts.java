package ua.zvernennia.server.jpa.privacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.UnaryOperator;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;

/** Whatever people wrote about a card, in the tables of its acts and its execution. */
final class CardTexts {

    private static final String BY_DOCUMENT = "t.document_id = ?";
    private static final String BY_RESOLUTION = "t.resolution_id in (select id from resolution where document_id = ?)";

    private static final List<Column> COLUMNS = List.of(
            new Column("card_act", "reason", BY_DOCUMENT),
            new Column("card_act", "addressee", BY_DOCUMENT),
            new Column("card_act", "consent_of", BY_DOCUMENT),
            new Column("resolution", "text", BY_DOCUMENT),
            new Column("resolution", "end_reason", BY_DOCUMENT),
            new Column("resolution_point", "text", BY_RESOLUTION),
            new Column("execution", "result", BY_DOCUMENT),
            new Column("execution", "note", BY_DOCUMENT),
            new Column("execution", "reason", BY_DOCUMENT),
            new Column("execution_step", "remark", BY_DOCUMENT),
            new Column("notification", "text", BY_DOCUMENT));

    private final Sql sql;

    CardTexts(Sql sql) {
        this.sql = sql;
    }

    void rewrite(CardId card, UnaryOperator<String> change) {
        COLUMNS.forEach(column -> rewrite(column, card, change));
        rewriteNodes(card, change);
    }

    /** By the row's own place, since the keys of these tables differ. */
    private void rewrite(Column column, CardId card, UnaryOperator<String> change) {
        var found = sql.list(
                "select t.ctid::text as place, t." + column.name + " as words from " + column.table + " t where "
                        + column.of + " and t." + column.name + " <> '' for update",
                row -> new Words(row.getString("place"), row.getString("words")),
                card.value());
        for (var words : found) {
            var left = change.apply(words.text);
            if (!left.equals(words.text)) {
                sql.update(
                        "update " + column.table + " set " + column.name + " = ? where ctid = ?::tid",
                        left,
                        words.place);
            }
        }
    }

    private void rewriteNodes(CardId card, UnaryOperator<String> change) {
        var found = sql.list(
                "select t.ctid::text as place, t.content::text as words from execution_version t"
                        + " where t.document_id = ? for update",
                row -> new Words(row.getString("place"), row.getString("words")),
                card.value());
        for (var words : found) {
            sql.update(
                    "update execution_version set content = ?::jsonb where ctid = ?::tid",
                    changed(JsonParser.parseString(words.text), change).toString(),
                    words.place);
        }
    }

    /** Every text inside, however deep. */
    private static JsonElement changed(JsonElement json, UnaryOperator<String> change) {
        if (json instanceof JsonObject object) {
            var next = new JsonObject();
            object.entrySet().forEach(entry -> next.add(entry.getKey(), changed(entry.getValue(), change)));
            return next;
        }
        if (json instanceof JsonArray array) {
            var next = new JsonArray();
            array.forEach(one -> next.add(changed(one, change)));
            return next;
        }
        return json instanceof JsonPrimitive value && value.isString()
                ? new JsonPrimitive(change.apply(value.getAsString()))
                : json;
    }

    /** @param of condition that names the card */
    private record Column(String table, String name, String of) {}

    private record Words(String place, String text) {}
}
