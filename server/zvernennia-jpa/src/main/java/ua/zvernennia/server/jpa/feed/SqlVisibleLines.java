package ua.zvernennia.server.jpa.feed;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.View;
import ua.zvernennia.model.text.TextFold;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.registration.CardRows;
import ua.zvernennia.server.jpa.registration.SearchKeys;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.Sight;

/** Pages by key over the index {@code document_newest_first}: the last page costs what the first does. */
public final class SqlVisibleLines implements VisibleLines {

    private static final String NEWEST_FIRST =
            " order by d.registered_on desc, d.running desc, d.duplicate desc, d.id desc limit ?";

    /** The range beside LIKE: under row-level security only comparisons that cannot leak may use an index. */
    private static final String OF_PERSON = " " + """
            and d.id in (select document_id from applicant where name_key = ?
                         union select document_id from applicant
                          where name_key ~>=~ ? and name_key ~<~ ? and name_key like ?
                         union select document_id from applicant where phone_key = ? and phone_key <> ''
                         union select document_id from applicant_phone where phone_key = ?)
            """;

    /** States in which work is going on, as SQL text. */
    private static final String GOING_ON = Arrays.stream(CardState.values())
            .filter(state -> !state.isFinal())
            .map(state -> '\'' + state.name() + '\'')
            .collect(Collectors.joining(", "));

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Sql sql;

    public SqlVisibleLines(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public int count(Sight sight, Optional<LocalDate> from) {
        var seen = new SightSql(sight);
        return sql.one(
                "select count(*) as count from document d left join position p on p.id = d.reviewer_id where "
                        + seen.start() + " and " + seen.view() + " is not null" + since(from),
                row -> row.getInt("count"),
                arguments(seen.startArguments(), seen.arguments(), days(from)));
    }

    @Override
    public List<CardRow> page(Sight sight, Optional<LocalDate> from, Optional<CardRow> after, int limit) {
        return after.map(last -> lines(
                        sight,
                        from,
                        " and (d.registered_on, d.running, d.duplicate, d.id) < (?, ?, ?, ?)" + NEWEST_FIRST,
                        last.registeredOn(),
                        last.number().running(),
                        last.number().duplicate(),
                        last.id().value(),
                        limit))
                .orElseGet(() -> lines(sight, from, NEWEST_FIRST, limit));
    }

    @Override
    public List<CardRow> previous(Sight sight, PersonName name, String phone, int limit) {
        return lines(
                sight,
                Optional.empty(),
                OF_PERSON + NEWEST_FIRST,
                SearchKeys.ofName(name),
                SearchKeys.prefixOf(name),
                SearchKeys.endOf(name),
                SearchKeys.patternOf(name),
                SearchKeys.ofPhone(phone),
                SearchKeys.ofPhone(phone),
                limit);
    }

    @Override
    public List<CardRow> search(Sight sight, List<String> words, Optional<LocalDate> before, int limit) {
        var seen = new SightSql(sight);
        var more = new ArrayList<Object>();
        for (var word : words) {
            more.add('%' + SearchKeys.literally(word) + '%');
            more.add(word);
            more.addAll(seen.arguments());
            more.add('%' + SearchKeys.literally(TextFold.fold(word)) + '%');
        }
        before.ifPresent(more::add);
        more.add(limit);
        var rest = ofWords(seen.view(), words.size())
                + (before.isEmpty() ? "" : " and d.registered_on < ?")
                + NEWEST_FIRST;
        return lines(sight, Optional.empty(), rest, more.toArray());
    }

    @Override
    public List<CardChange> difference(Sight before, Sight now, Optional<CardId> after, int limit) {
        var had = new SightSql(before);
        var has = new SightSql(now);
        return sql.list(
                "select " + CardRows.COLUMNS + ", " + had.view() + " as had, " + has.view()
                        + " as has from document d\n"
                        + CardRows.JOINS + " where d.id > ? and (" + had.start() + " or " + has.start() + ") and "
                        + had.view() + " is distinct from " + has.view() + " order by d.id limit ?",
                SqlVisibleLines::change,
                arguments(
                        had.arguments(),
                        has.arguments(),
                        List.of(after.map(CardId::value).orElse(FIRST_ID)),
                        had.startArguments(),
                        has.startArguments(),
                        had.arguments(),
                        has.arguments(),
                        List.of(limit)));
    }

    private List<CardRow> lines(Sight sight, Optional<LocalDate> from, String rest, Object... more) {
        var seen = new SightSql(sight);
        return sql.list(
                "select " + CardRows.COLUMNS + ", " + seen.view() + " as seen from document d\n" + CardRows.JOINS
                        + " where " + seen.start() + " and " + seen.view() + " is not null" + since(from) + rest,
                row -> Masking.line(CardRows.read(row), View.values()[row.getInt("seen")]),
                arguments(seen.arguments(), seen.startArguments(), seen.arguments(), days(from), Arrays.asList(more)));
    }

    private static String since(Optional<LocalDate> from) {
        return from.isEmpty() ? "" : " and (d.registered_on >= ? or d.state in (" + GOING_ON + "))";
    }

    private static List<Object> days(Optional<LocalDate> from) {
        return List.copyOf(from.stream().toList());
    }

    /** Each word in the number, the summary, or the applicant of a card whose personal data the reader sees. */
    private static String ofWords(String view, int words) {
        return (" and (d.summary ilike ? or d.running::text = ? or (" + view + " = " + View.FULL.ordinal()
                        + " and exists (select from applicant w where w.document_id = d.id and w.name_key like ?)))")
                .repeat(words);
    }

    private static CardChange change(ResultSet row) throws SQLException {
        var line = CardRows.read(row);
        var has = row.getObject("has", Integer.class);
        return new CardChange(
                line.id(),
                line.revision(),
                has == null ? Optional.empty() : Optional.of(Masking.line(line, View.values()[has])));
    }

    @SafeVarargs
    private static Object[] arguments(List<Object>... parts) {
        var all = new ArrayList<Object>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all.toArray();
    }
}
