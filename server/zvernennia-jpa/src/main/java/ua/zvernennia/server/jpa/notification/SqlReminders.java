package ua.zvernennia.server.jpa.notification;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.notification.Letter;
import ua.zvernennia.server.usecase.notification.ReminderRule;
import ua.zvernennia.server.usecase.notification.ReminderRule.Recipient;
import ua.zvernennia.server.usecase.notification.ReminderRule.Terms;
import ua.zvernennia.server.usecase.notification.Reminders;

/** Tables {@code reminder_rule}, {@code notification} and {@code mail_letter}. */
public final class SqlReminders implements Reminders {

    /** Any number that nothing else locks: "reminders" on a telephone's keys. */
    private static final long LOCK = 736463377L;

    private static final String RULES = """
            select id, kind, days_before, working, repeats, recipient, by_mail from reminder_rule
             where ? between valid_from and coalesce(valid_to, 'infinity') order by id""";

    /** Whom a rule names is one of five texts of ours. Arguments: rule, kind, days, days, step, day, moment. */
    private static final String REMIND = """
            insert into notification (rule_id, kind, position_id, document_id, execution_id, for_day, due, made_at)
            select ?, ?, r.id, w.document_id, w.id, ?, w.due, ?
              from (select e.id, e.document_id, e.executor_id, e.unit_id, coalesce(e.term, d.control_date) as due
                      from execution e join document d on d.id = e.document_id
                     where e.state in ('NEW', 'SEEN', 'IN_WORK') and e.received_at is not null
                       and e.role <> 'INFORMATION'
                       and d.state in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK')) w
              join lateral (%s) r on true
             where w.due between ? and ? and (? - w.due) %% ? = 0
                on conflict do nothing""";

    private static final String VALID =
            " and current_date between p.valid_from and coalesce(p.valid_to, 'infinity') and p.id <> w.executor_id";

    private static final String SPOKEN = """
            select c.user_id, n.kind, d.channel, d.prefix, d.running, d.duplicate, n.due
              from notification n
              join reminder_rule r on r.id = n.rule_id and r.by_mail
              join position p on p.id = n.position_id
              join app_user u on u.id = p.user_id and u.state = 'ACTIVE'
              join user_contact c on c.user_id = u.id
              join document d on d.id = n.document_id
             where n.made_at = ?
             order by c.user_id, n.due, d.running, d.duplicate""";

    private static final String WRITE = """
            insert into mail_letter (user_id, template, lines, made_at, try_at) values (?, 'reminders', ?, ?, ?)""";

    private final Sql sql;

    public SqlReminders(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public boolean lead() {
        return sql.one("select pg_try_advisory_xact_lock(?) as got", row -> row.getBoolean("got"), LOCK);
    }

    @Override
    public List<ReminderRule> rules(LocalDate today) {
        return sql.list(RULES, SqlReminders::rule, today);
    }

    @Override
    public int remind(ReminderRule rule, Terms terms, LocalDate today, Instant now) {
        return sql.update(
                REMIND.formatted(recipients(rule.recipient())),
                rule.id(),
                rule.kind().name(),
                today,
                now,
                terms.from(),
                terms.to(),
                terms.to(),
                rule.repeats().orElse(1));
    }

    @Override
    public int write(Instant now) {
        Map<UUID, List<Letter.Line>> byUser = new LinkedHashMap<>();
        sql.list(
                SPOKEN,
                row -> byUser.computeIfAbsent(row.getObject("user_id", UUID.class), id -> new ArrayList<>())
                        .add(line(row)),
                now);
        byUser.forEach((user, lines) -> sql.update(
                WRITE, user, Letter.Line.text(lines.stream().distinct().toList()), now, now));
        return byUser.size();
    }

    private static String recipients(Recipient recipient) {
        return switch (recipient) {
            case EXECUTOR -> "select w.executor_id as id";
            case HEAD -> "select p.id from position p where p.unit_id = w.unit_id and p.head" + VALID;
            case CONTROLLER ->
                "select t.control_setter_id as id from execution_tree t where t.document_id = w.document_id"
                        + " and t.control_setter_id <> w.executor_id";
            case SUPERIOR ->
                "select p.id from org_unit u join position p on p.unit_id = u.parent_id and p.head"
                        + " where u.id = w.unit_id" + VALID;
            case SUPERIOR_2 ->
                "select p.id from org_unit u join org_unit a on a.id = u.parent_id"
                        + " join position p on p.unit_id = a.parent_id and p.head where u.id = w.unit_id" + VALID;
        };
    }

    private static ReminderRule rule(ResultSet row) throws SQLException {
        int repeats = row.getInt("repeats");
        boolean once = row.wasNull();
        return new ReminderRule(
                row.getInt("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getInt("days_before"),
                row.getBoolean("working"),
                once ? OptionalInt.empty() : OptionalInt.of(repeats),
                Recipient.valueOf(row.getString("recipient")),
                row.getBoolean("by_mail"));
    }

    private static Letter.Line line(ResultSet row) throws SQLException {
        var number = new RegNumber(
                row.getString("channel"), row.getString("prefix"), row.getInt("running"), row.getInt("duplicate"));
        return new Letter.Line(
                NoticeKind.valueOf(row.getString("kind")),
                number.text(),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }
}
