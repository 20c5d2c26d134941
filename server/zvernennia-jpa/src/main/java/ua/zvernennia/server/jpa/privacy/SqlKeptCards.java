package ua.zvernennia.server.jpa.privacy;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.privacy.KeepingRule;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.registration.CardStates;
import ua.zvernennia.server.usecase.privacy.DueCard;
import ua.zvernennia.server.usecase.privacy.KeptCards;

/** Tables {@code keeping_rule}, {@code document} with all that hangs on it, {@code content_to_forget}. */
public final class SqlKeptCards implements KeptCards {

    /** Closed: the last change or the last act, whichever came later, so that nothing goes a day too early. */
    private static final String DUE = """
            select d.id, d.channel, d.prefix, d.running, d.duplicate, c.closed_on, r.source,
                   make_date(extract(year from c.closed_on)::integer + 1 + r.years, 1, 1) as kept_until
              from document d
              cross join lateral (
                   select (greatest(d.changed_at, (select max(s.made_at) from execution_step s where s.document_id = d.id))
                           at time zone 'Europe/Kyiv')::date as closed_on) c
              join keeping_rule r on r.kind = d.kind and r.valid_from <= c.closed_on
                                 and (r.valid_to is null or r.valid_to >= c.closed_on)
             where d.anonymised_at is null and d.state = any (?)
               and make_date(extract(year from c.closed_on)::integer + 1 + r.years, 1, 1) <= ?::date
               and not exists (select from execution e where e.document_id = d.id and e.received_at is not null
                                  and e.state in ('NEW', 'SEEN', 'IN_WORK'))
               and not exists (select from execution_tree t where t.document_id = d.id
                                  and t.control_setter_id is not null and t.control_lifted_at is null)
            """;

    private static final String REMOVE_VERSIONS = """
            with gone as (
                delete from card_file_version v using card_file f
                 where f.id = v.file_id and f.document_id = ? returning v.hash)
            insert into content_to_forget (hash) select distinct hash from gone on conflict do nothing""";

    private static final String REMOVE_FILES = """
            update card_file set name = 'Знеособлено', note = '', removed_at = coalesce(removed_at, ?),
                   removed_by = coalesce(removed_by, ?), removal_reason = 'Строк зберігання минув'
             where document_id = ?""";

    private final Sql sql;
    private final CardStates states;
    private final CardTexts texts;

    public SqlKeptCards(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
        this.states = new CardStates(sql);
        this.texts = new CardTexts(sql);
    }

    @Override
    public List<KeepingRule> rules() {
        return sql.list("select * from keeping_rule order by kind, valid_from", SqlKeptCards::rule);
    }

    @Override
    public void put(KeepingRule rule) {
        if (rules().contains(rule)) {
            return;
        }
        sql.update(
                "delete from keeping_rule where kind = ? and valid_from >= ?::date",
                rule.kind().name(),
                rule.validFrom());
        sql.update(
                "update keeping_rule set valid_to = ?::date - 1 where kind = ? and valid_from < ?::date"
                        + " and (valid_to is null or valid_to >= ?::date)",
                rule.validFrom(),
                rule.kind().name(),
                rule.validFrom(),
                rule.validFrom());
        sql.update(
                "insert into keeping_rule (kind, years, valid_from, valid_to, source) values (?, ?, ?::date, ?::date, ?)",
                rule.kind().name(),
                rule.years(),
                rule.validFrom(),
                rule.validTo().orElse(null),
                rule.source());
    }

    @Override
    public List<DueCard> due(LocalDate day, int limit) {
        return sql.list(DUE + " order by kept_until, d.id limit ?", SqlKeptCards::dueCard, finalStates(), day, limit);
    }

    @Override
    public Optional<DueCard> lockDue(CardId card, LocalDate day) {
        return sql.first(
                DUE + " and d.id = ? for update of d", SqlKeptCards::dueCard, finalStates(), day, card.value());
    }

    @Override
    public void rewriteVersions(CardId card, UnaryOperator<Card> change) {
        states.rewrite(card, change);
    }

    @Override
    public void rewriteTexts(CardId card, UnaryOperator<String> change) {
        texts.rewrite(card, change);
    }

    @Override
    public void removeFiles(CardId card, Instant now, String by) {
        sql.update(REMOVE_VERSIONS, card.value());
        sql.update(REMOVE_FILES, now, by, card.value());
        sql.update("delete from file_upload where document_id = ?", card.value());
        sql.update(
                "delete from content_to_forget w where exists (select from card_file_version v where v.hash = w.hash)");
        sql.update("delete from file_content c using content_to_forget w where w.hash = c.hash");
    }

    @Override
    public void mark(CardId card, Instant now) {
        sql.update("update document set anonymised_at = ? where id = ?", now, card.value());
    }

    @Override
    public List<FileHash> toForget(int limit) {
        return sql.list(
                "select hash from content_to_forget order by hash limit ?",
                row -> FileHash.of(row.getBytes("hash")),
                limit);
    }

    @Override
    public void forgotten(FileHash content) {
        sql.update("delete from content_to_forget where hash = ?", (Object) content.bytes());
    }

    private static String[] finalStates() {
        return Stream.of(CardState.values())
                .filter(CardState::isFinal)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static KeepingRule rule(ResultSet row) throws SQLException {
        return new KeepingRule(
                DocumentKind.valueOf(row.getString("kind")),
                row.getInt("years"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("source"));
    }

    private static DueCard dueCard(ResultSet row) throws SQLException {
        return new DueCard(
                new CardId(row.getObject("id", UUID.class)),
                new RegNumber(
                                row.getString("channel"),
                                row.getString("prefix"),
                                row.getInt("running"),
                                row.getInt("duplicate"))
                        .text(),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("kept_until", LocalDate.class),
                row.getString("source"));
    }
}
