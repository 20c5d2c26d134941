package ua.zvernennia.server.jpa.applicants;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ua.zvernennia.model.people.Earlier;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.people.PersonMerge;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.View;
import ua.zvernennia.model.text.TextFold;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.feed.SightSql;
import ua.zvernennia.server.jpa.registration.DetailsJson;
import ua.zvernennia.server.jpa.registration.SearchKeys;
import ua.zvernennia.server.usecase.applicants.Applicants;
import ua.zvernennia.server.usecase.security.Sight;

/** Tables {@code applicant} and {@code person_merge}. */
public final class SqlApplicants implements Applicants {

    /** So many appeals are looked at for a list of people. */
    private static final int ROWS = 500;

    private static final int PHONE_DIGITS_MIN = 5;

    private static final String FIND = """
            select a.person_key, a.surname, a.given_name, a.patronymic, a.address, a.phone, a.email, a.facts, a.ordinal,
                   d.region, d.settlement, d.registered_on
              from applicant a join document d on d.id = a.document_id left join position p on p.id = d.reviewer_id
             where %s and %s order by d.registered_on desc, d.running desc limit ?""";

    /** The range beside LIKE: under row-level security only comparisons that cannot leak may use an index. */
    private static final String BY_NAME = "a.name_key ~>=~ ? and a.name_key ~<~ ? and a.name_key like ?";

    private static final String EARLIER = """
            select d.id, d.channel, d.prefix, d.running, d.duplicate, d.question, d.summary, d.state, d.registered_on,
                   d.control_date
              from document d left join position p on p.id = d.reviewer_id
             where d.kind = 'APPEAL' and d.id in (select document_id from applicant where person_key = any (?)) and %s
             order by d.registered_on desc, d.running desc limit ?""";

    private static final String KEYS_OF = """
            select a.person_key
              from applicant a join document d on d.id = a.document_id left join position p on p.id = d.reviewer_id
             where a.name_key = ? and %s
            union
            select a.person_key
              from applicant a join document d on d.id = a.document_id left join position p on p.id = d.reviewer_id
             where a.phone_key = ? and a.phone_key <> '' and %s""";

    private static final String OTHERS = """
            select count(distinct a.name_key)
              from document d join applicant a on a.document_id = d.id left join position p on p.id = d.reviewer_id
             where d.registered_on >= ? and d.summary = ? and a.name_key <> ? and %s""";

    private static final String SEEN = """
            select 1
              from applicant a join document d on d.id = a.document_id left join position p on p.id = d.reviewer_id
             where a.person_key = ? and %s limit 1""";

    private static final String LATEST_NAME = """
            select concat_ws(' ', a.surname, nullif(a.given_name, ''), nullif(a.patronymic, '')) as name
              from applicant a join document d on d.id = a.document_id left join position p on p.id = d.reviewer_id
             where a.person_key = %s and %s order by d.registered_on desc, d.running desc limit 1""";

    private static final String MERGES = """
            select m.id, m.reason, m.merged_by, m.merged_at, f.name as duplicate, i.name as main
              from person_merge m, lateral (%s) f, lateral (%s) i
             where m.undone_at is null order by m.merged_at desc limit ?""";

    private final Sql sql;

    public SqlApplicants(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<PersonHit> find(Sight sight, String text, int limit) {
        var digits = subscriber(text);
        if (digits.length() >= PHONE_DIGITS_MIN && text.matches("[+\\d\\s()-]+")) {
            return found(sight, limit, "a.phone_key like ?", digits + '%');
        }
        var name = TextFold.fold(text);
        var named = found(sight, limit, BY_NAME, name, name + SearchKeys.LAST_CHARACTER, escaped(name) + '%');
        return named.isEmpty() && isAddress(text)
                ? found(sight, limit, "a.address ilike ?", '%' + escaped(text) + '%')
                : named;
    }

    /** No index helps here, and most names that are typed are of people who have never written. */
    private static boolean isAddress(String text) {
        return text.chars().anyMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }

    @Override
    public List<Earlier> earlierOf(Sight sight, PersonName name, String phone, int limit) {
        var seen = new SightSql(sight);
        var merges = merges();
        var roots = new HashSet<String>();
        sql.list(
                        KEYS_OF.formatted(seen.atLeast(View.MASKED), seen.atLeast(View.FULL)),
                        row -> row.getString(1),
                        arguments(
                                List.of(SearchKeys.ofName(name)),
                                seen.atLeastArguments(),
                                List.of(SearchKeys.ofPhone(phone)),
                                seen.atLeastArguments()))
                .forEach(key -> roots.add(rootOf(key, merges)));
        var keys = new HashSet<>(roots);
        merges.keySet().stream()
                .filter(key -> roots.contains(rootOf(key, merges)))
                .forEach(keys::add);
        return keys.isEmpty()
                ? List.of()
                : sql.list(
                        EARLIER.formatted(seen.atLeast(View.MASKED)),
                        SqlApplicants::earlier,
                        arguments(
                                List.of((Object) keys.toArray(String[]::new)),
                                seen.atLeastArguments(),
                                List.of(limit)));
    }

    @Override
    public int othersWith(Sight sight, String summary, PersonName name, LocalDate since) {
        var seen = new SightSql(sight);
        return summary.isEmpty()
                ? 0
                : sql.one(
                        OTHERS.formatted(seen.atLeast(View.ANONYMOUS)),
                        row -> row.getInt(1),
                        arguments(List.of(since, summary, SearchKeys.ofName(name)), seen.atLeastArguments()));
    }

    @Override
    public boolean exists(Sight sight, String key) {
        var seen = new SightSql(sight);
        return sql.first(
                        SEEN.formatted(seen.atLeast(View.FULL)),
                        row -> row.getInt(1),
                        arguments(List.of(key), seen.atLeastArguments()))
                .isPresent();
    }

    @Override
    public String root(String key) {
        return rootOf(key, merges());
    }

    @Override
    public void merge(UUID id, String from, String into, String reason, String by, Instant at) {
        sql.update(
                "insert into person_merge (id, from_key, into_key, reason, merged_at, merged_by) values (?, ?, ?, ?, ?, ?)",
                id,
                from,
                into,
                reason,
                at,
                by);
    }

    @Override
    public Optional<String> undo(Sight sight, UUID id, String by, Instant at) {
        var merged = sql.first("select from_key from person_merge where id = ?", row -> row.getString("from_key"), id);
        if (merged.filter(key -> exists(sight, key)).isEmpty()) {
            return Optional.empty();
        }
        return sql.first(
                "update person_merge set undone_at = ?, undone_by = ? where id = ? and undone_at is null"
                        + " returning from_key",
                row -> row.getString("from_key"),
                at,
                by,
                id);
    }

    @Override
    public List<PersonMerge> merges(Sight sight, int limit) {
        var seen = new SightSql(sight);
        var first = LATEST_NAME.formatted("m.from_key", seen.atLeast(View.FULL));
        var second = LATEST_NAME.formatted("m.into_key", seen.atLeast(View.FULL));
        return sql.list(
                MERGES.formatted(first, second),
                SqlApplicants::kept,
                arguments(seen.atLeastArguments(), seen.atLeastArguments(), List.of(limit)));
    }

    private List<PersonHit> found(Sight sight, int limit, String condition, Object... values) {
        var seen = new SightSql(sight);
        var merges = merges();
        var people = new LinkedHashMap<String, PersonHit>();
        for (var hit : sql.list(
                FIND.formatted(condition, seen.atLeast(View.FULL)),
                SqlApplicants::hit,
                arguments(List.of(values), seen.atLeastArguments(), List.of(ROWS)))) {
            var key = rootOf(hit.key(), merges);
            people.merge(key, hit.counted(key, 0), (known, more) -> known.counted(key, 1));
        }
        return people.values().stream().limit(limit).toList();
    }

    private Map<String, String> merges() {
        var merges = new HashMap<String, String>();
        sql.list(
                        "select from_key, into_key from person_merge where undone_at is null",
                        row -> Map.entry(row.getString("from_key"), row.getString("into_key")))
                .forEach(merge -> merges.put(merge.getKey(), merge.getValue()));
        return merges;
    }

    /** Merges go from root to root, so there is no circle; an undo in the middle only shortens a chain. */
    private static String rootOf(String key, Map<String, String> merges) {
        var root = key;
        while (merges.containsKey(root)) {
            root = merges.get(root);
        }
        return root;
    }

    private static PersonHit hit(ResultSet row) throws SQLException {
        boolean main = row.getInt("ordinal") == 0; // the place of an appeal is its main applicant's
        return new PersonHit(
                row.getString("person_key"),
                name(row),
                main ? row.getString("region") : "",
                main ? row.getString("settlement") : "",
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                DetailsJson.facts(row.getString("facts")),
                1,
                row.getObject("registered_on", LocalDate.class));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
    }

    private static PersonMerge kept(ResultSet row) throws SQLException {
        return new PersonMerge(
                row.getObject("id", UUID.class),
                row.getString("duplicate"),
                row.getString("main"),
                row.getString("reason"),
                row.getString("merged_by"),
                Sql.instant(row, "merged_at"));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var number = new RegNumber(
                row.getString("channel"), row.getString("prefix"), row.getInt("running"), row.getInt("duplicate"));
        return new Earlier(
                new CardId(row.getObject("id", UUID.class)),
                number.text(),
                row.getString("question"),
                row.getString("summary"),
                CardState.valueOf(row.getString("state")),
                row.getObject("registered_on", LocalDate.class),
                Optional.ofNullable(row.getObject("control_date", LocalDate.class)));
    }

    /** Digits as {@link SearchKeys#ofPhone} keeps them, of a number that is still being typed. */
    private static String subscriber(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^38(?=0)", "").replaceFirst("^0", "");
    }

    @SafeVarargs
    private static Object[] arguments(List<? extends Object>... parts) {
        return Stream.of(parts).flatMap(List::stream).toArray();
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
