package ua.zvernennia.server.jpa.notification;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Outcome;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.notification.Notice;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.execution.TreeNotices;
import ua.zvernennia.server.usecase.notification.NoticeRepository;

/** Table {@code notification}. */
public final class SqlNotices implements NoticeRepository, TreeNotices {

    private static final String LATEST = """
            select n.id, n.kind, n.document_id, n.execution_id, d.channel, d.prefix, d.running, d.duplicate, n.due,
                   n.for_day, coalesce(x.holder, '') as executor, n.text, n.made_at, n.read_at
              from notification n
              join document d on d.id = n.document_id
              left join execution e on e.id = n.execution_id
              left join position x on x.id = e.executor_id
             where n.position_id = any (?::uuid[])
             order by n.id desc limit ?""";

    private static final String UNREAD =
            "select count(*) as unread from notification where position_id = any (?::uuid[]) and read_at is null";

    private static final String READ = """
            update notification set read_at = clock_timestamp()
             where position_id = any (?::uuid[]) and read_at is null and (id <= ? or id = any (?))""";

    private static final String TELL = """
            insert into notification (position_id, kind, document_id, execution_id, for_day, due, text, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    public SqlNotices(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<Notice> latest(Set<String> positions, int limit) {
        return sql.list(LATEST, SqlNotices::notice, ids(positions), limit);
    }

    @Override
    public int unread(Set<String> positions) {
        return sql.one(UNREAD, row -> row.getInt("unread"), (Object) ids(positions));
    }

    @Override
    public void read(Set<String> positions, long upTo, Collection<Long> ids) {
        sql.update(READ, ids(positions), upTo, ids.toArray(Long[]::new));
    }

    /** The step of a reminder is the reminder: whoever owes the work is told once, however many nodes it names. */
    @Override
    public void told(Card card, Outcome outcome) {
        Map<String, TreeStep> told = new HashMap<>();
        for (var step : outcome.steps()) {
            if (step.act() == ActKind.REMIND) {
                var execution =
                        outcome.tree().execution(step.execution().orElseThrow()).orElseThrow();
                if (told.putIfAbsent(execution.executor(), step) == null) {
                    var due = execution.due(card.content().controlDate());
                    tell(execution.executor(), NoticeKind.REMINDER, card, Optional.of(execution.id()), due, step);
                }
            } else if (step.act() == ActKind.PROPOSE_LIFT) {
                outcome.tree()
                        .controlSetter()
                        .ifPresent(setter -> tell(
                                setter,
                                NoticeKind.PROPOSE_LIFT,
                                card,
                                Optional.empty(),
                                card.content().controlDate(),
                                step));
            }
        }
    }

    private void tell(
            String position,
            NoticeKind kind,
            Card card,
            Optional<NodeId> execution,
            Optional<LocalDate> due,
            TreeStep step) {
        sql.update(
                TELL,
                UUID.fromString(position),
                kind.name(),
                card.id().value(),
                execution.map(NodeId::value).orElse(null),
                step.at().atZone(RegistryClock.ZONE).toLocalDate(),
                due.orElse(null),
                step.remark(),
                step.at());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var number = new RegNumber(
                row.getString("channel"), row.getString("prefix"), row.getInt("running"), row.getInt("duplicate"));
        var due = Optional.ofNullable(row.getObject("due", LocalDate.class));
        var made = row.getObject("for_day", LocalDate.class);
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                new CardId(row.getObject("document_id", UUID.class)),
                Optional.ofNullable(row.getObject("execution_id", UUID.class)).map(NodeId::new),
                number.text(),
                due,
                due.map(day -> OptionalInt.of((int) ChronoUnit.DAYS.between(made, day)))
                        .orElse(OptionalInt.empty()),
                row.getString("executor"),
                row.getString("text"),
                Sql.instant(row, "made_at"),
                Sql.optionalInstant(row, "read_at"));
    }

    private static UUID[] ids(Set<String> positions) {
        return positions.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
