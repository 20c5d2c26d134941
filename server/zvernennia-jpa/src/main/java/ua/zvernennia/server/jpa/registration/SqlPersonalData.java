package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.people.PersonalData;
import ua.zvernennia.server.usecase.registration.CardRepository;

/** Tables {@code applicant}, {@code applicant_phone} and {@code audit_event}. */
public final class SqlPersonalData implements PersonalData {

    private static final String CARDS = """
            select d.id from document d
             where d.id in (select document_id from applicant
                             where name_key = ?
                               and (? = '' or phone_key = ?
                                    or document_id in (select document_id from applicant_phone where phone_key = ?)))
             order by d.registered_on desc, d.id""";

    private static final String ACCESSES = """
            select to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.origin, e.action,
                   e.document_id, coalesce(e.details ->> 'reason', '') as reason, u.display_name, p.title
              from audit_event e
              left join app_user u on u.id = e.user_id
              left join position p on p.id = e.position_id
             where e.document_id = any (?)
             order by e.id""";

    private final Sql sql;
    private final CardRepository cards;

    public SqlPersonalData(Sql sql, CardRepository cards) {
        this.sql = requireNonNull(sql, "sql");
        this.cards = requireNonNull(cards, "cards");
    }

    @Override
    public List<Card> cards(PersonName name, String phone) {
        var key = SearchKeys.ofPhone(phone);
        return sql
                .list(CARDS, row -> new CardId(row.getObject("id", UUID.class)), SearchKeys.ofName(name), key, key, key)
                .stream()
                .flatMap(id -> cards.find(id).stream())
                .toList();
    }

    @Override
    public List<Access> accesses(List<CardId> of) {
        return sql.list(ACCESSES, SqlPersonalData::access, (Object)
                of.stream().map(CardId::value).toArray(UUID[]::new));
    }

    @Override
    public String asJson(PersonName name, List<Card> of, List<Access> accesses) {
        var json = new JsonObject();
        json.addProperty("person", name.full());
        var list = new JsonArray();
        of.forEach(card -> {
            var one = JsonParser.parseString(CardJson.write(card)).getAsJsonObject();
            one.addProperty("id", card.id().text());
            list.add(one);
        });
        json.add("cards", list);
        var lookers = new JsonArray();
        accesses.forEach(access -> lookers.add(json(access)));
        json.add("accesses", lookers);
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }

    private static JsonObject json(Access access) {
        var json = new JsonObject();
        json.addProperty("at", access.at());
        json.addProperty("who", access.who());
        json.addProperty("act", access.act());
        json.addProperty("card", access.card().text());
        json.addProperty("reason", access.reason());
        return json;
    }

    private static Access access(ResultSet row) throws SQLException {
        return new Access(
                row.getString("at"),
                who(row.getString("display_name"), row.getString("title"), row.getString("origin")),
                row.getString("action"),
                new CardId(row.getObject("document_id", UUID.class)),
                row.getString("reason"));
    }

    private static String who(String person, String title, String origin) {
        if (person == null) {
            return origin;
        }
        return title == null || title.isEmpty() ? person : person + ", " + title;
    }
}
