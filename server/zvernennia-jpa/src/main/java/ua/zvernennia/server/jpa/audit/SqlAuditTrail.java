package ua.zvernennia.server.jpa.audit;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.audit.AuditTrail;

/** Reads {@code audit_event} with the names of people, positions and cards. */
public final class SqlAuditTrail implements AuditTrail {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final TypeToken<Map<String, String>> FACTS = new TypeToken<>() {};

    private static final String USERS = "select id::text as id, display_name as name from app_user where id = any(?)";

    private static final String POSITIONS = """
            select id::text as id, case when holder = '' then title else title || ', ' || holder end as name
              from position where id = any(?)""";

    private final Sql sql;
    private final Gson json = new Gson();

    public SqlAuditTrail(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
        var query = new AuditTrailQuery(sql, search, after, limit);
        if (query.findsNothing()) {
            return List.of();
        }
        var rows = sql.list(query.text(), this::row, query.arguments());
        var names = names(rows);
        return rows.stream().map(row -> row.entry(names)).toList();
    }

    private Map<String, String> names(List<Row> rows) {
        var ids = new HashSet<UUID>();
        rows.stream()
                .flatMap(row -> row.details().values().stream())
                .filter(value -> ID.matcher(value).matches())
                .forEach(value -> ids.add(UUID.fromString(value)));
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            var all = ids.toArray(UUID[]::new);
            Stream.of(USERS, POSITIONS)
                    .flatMap(query ->
                            sql
                                    .list(query, row -> Map.entry(row.getString("id"), row.getString("name")), (Object)
                                            all)
                                    .stream())
                    .forEach(name -> names.put(name.getKey(), name.getValue()));
        }
        return names;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new AuditPlace(Sql.instant(row, "happened_at"), row.getLong("id")),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("action"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(CardId::new),
                number(row),
                Map.copyOf(json.fromJson(row.getString("details"), FACTS)),
                row.getBoolean("sealed"));
    }

    private static String number(ResultSet row) throws SQLException {
        var prefix = row.getString("prefix");
        return prefix == null
                ? ""
                : new RegNumber(row.getString("channel"), prefix, row.getInt("running"), row.getInt("duplicate"))
                        .text();
    }

    /** A row before its ids have names. */
    private record Row(
            AuditPlace place,
            String login,
            String name,
            String position,
            String origin,
            String action,
            Optional<CardId> card,
            String number,
            Map<String, String> details,
            boolean sealed) {

        AuditEntry entry(Map<String, String> names) {
            var own = new HashMap<String, String>();
            Set.copyOf(details.values()).stream().filter(names::containsKey).forEach(id -> own.put(id, names.get(id)));
            // A new substitution says "for" of the position that will be acted in.
            var actsFor = Optional.ofNullable(details.get("for"))
                    .filter(id -> !action.equals(AuditEvent.Action.SUBSTITUTION_CHANGED.name()));
            return new AuditEntry(
                    place,
                    login,
                    name,
                    position,
                    actsFor.map(id -> names.getOrDefault(id, id)).orElse(""),
                    origin,
                    action,
                    card,
                    number,
                    details,
                    own,
                    sealed);
        }
    }
}
