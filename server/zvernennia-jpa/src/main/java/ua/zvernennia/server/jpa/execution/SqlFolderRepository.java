package ua.zvernennia.server.jpa.execution;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.execution.FolderRepository;

/** Folders over table {@code execution}: one place says what belongs where, for the counters and for the rows. */
public final class SqlFolderRepository implements FolderRepository {

    /** Arguments: the positions, units under control, the positions twice. */
    private static final String WORK = """
            with lifting as (
                select document_id from execution_tree
                 where control_setter_id = any (?::uuid[]) and control_lifted_at is null
                union
                select id from document
                 where state = 'ANSWERED' and organisation_id = any (?::uuid[])
                   and confidentiality is distinct from 'OFFICIAL_USE'), -- of those only who takes part is told
            work as materialized (
                select e.id, e.document_id, e.resolution_id, e.executor_id, e.role, e.important, e.state, e.reworks,
                       e.ordinal, true as mine, coalesce(e.term, d.control_date) as due,
                       d.state in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK', 'ANSWERED')
                           as running,
                       false as lift, null::text as proposal
                  from execution e join document d on d.id = e.document_id
                 where e.executor_id = any (?::uuid[]) and e.received_at is not null
                union all
                select e.id, e.document_id, e.resolution_id, e.executor_id, e.role, e.important, e.state, e.reworks,
                       e.ordinal, false, coalesce(e.term, d.control_date),
                       r.control and d.state in ('IN_EXECUTION', 'ON_CHECK', 'ANSWERED'), false, null
                  from resolution r
                  join execution e on e.resolution_id = r.id
                  join document d on d.id = r.document_id
                 where r.author_id = any (?::uuid[]) and r.state = 'ACTIVE' and e.role <> 'INFORMATION'
                union all
                (select distinct on (t.document_id)
                       e.id, e.document_id, e.resolution_id, e.executor_id, e.role, e.important, e.state, e.reworks,
                       e.ordinal, false, d.control_date, false, true,
                       (select s.actor || ': ' || s.remark from execution_step s
                         where s.document_id = d.id and s.act = 'PROPOSE_LIFT' order by s.id desc limit 1)
                  from lifting l
                  join execution_tree t on t.document_id = l.document_id and t.control_lifted_at is null
                  join document d on d.id = t.document_id and d.state = 'ANSWERED'
                  join resolution r on r.document_id = d.id and r.parent_execution_id is null
                       and r.signed_at is not null
                  join execution e on e.resolution_id = r.id and e.role = 'MAIN'
                 order by t.document_id, r.ordinal, e.ordinal))
            """;

    /** The text of a number is the model's affair, so its parts are read. */
    private static final String ROWS = """
            select w.document_id, w.id, d.channel, d.prefix, d.running as number, d.duplicate, left(d.summary, 200) as summary,
                   a.holder as author, x.holder as executor, left(coalesce(w.proposal, r.text), 200) as text, w.role, w.important, w.state,
                   w.due, w.reworks
              from work w
              join document d on d.id = w.document_id
              join resolution r on r.id = w.resolution_id
              join position a on a.id = r.author_id
              join position x on x.id = w.executor_id
             where %s
             order by w.important desc, w.due nulls last, d.registered_on, d.running, w.ordinal
             limit ?""";

    private static final String OPEN =
            "w.mine and w.running and w.role <> 'INFORMATION'" + " and w.state in ('NEW', 'SEEN', 'IN_WORK')";

    private final Sql sql;

    public SqlFolderRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Map<Folder, Integer> count(Days days, Whose whose) {
        var select = new StringBuilder(WORK).append("select ");
        for (var folder : Folder.values()) {
            select.append(folder.ordinal() == 0 ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(condition(folder, days))
                    .append(") as ")
                    .append(folder.name());
        }
        var ids = ids(whose.positions());
        return sql.one(
                select.append(" from work w").toString(),
                SqlFolderRepository::counts,
                ids,
                ids(whose.controlled()),
                ids,
                ids);
    }

    @Override
    public List<FolderRow> rows(Folder folder, Days days, Whose whose, int limit) {
        var ids = ids(whose.positions());
        return sql.list(
                WORK + ROWS.formatted(condition(folder, days)),
                SqlFolderRepository::row,
                ids,
                ids(whose.controlled()),
                ids,
                ids,
                limit);
    }

    /** Dates are those of {@link LocalDate}, so no text of others comes into the statement. */
    private static String condition(Folder folder, Days days) {
        var today = "date '" + days.today() + '\'';
        var soon = "date '" + days.soonUntil() + '\'';
        return switch (folder) {
            case TO_PROCESS -> OPEN + " and w.state in ('NEW', 'SEEN')";
            case NOT_DONE -> OPEN;
            case OVERDUE -> OPEN + " and w.due < " + today;
            case DUE_SOON -> OPEN + " and w.due between " + today + " and " + soon;
            case DUE_LATER -> OPEN + " and w.due > " + soon;
            case NO_TERM -> OPEN + " and w.due is null";
            case FOR_INFORMATION -> "w.mine and w.role = 'INFORMATION' and w.state in ('NEW', 'SEEN')";
            case PROCESSED -> "w.mine and w.state in ('DONE', 'ACCEPTED', 'DELEGATED', 'REFUSED', 'ACKNOWLEDGED')";
            case ON_CONTROL -> "not w.mine and w.running and w.state in ('NEW', 'SEEN', 'IN_WORK')";
            case TO_ACCEPT -> "not w.mine and not w.lift and w.state = 'DONE'";
            case TO_LIFT -> "w.lift";
        };
    }

    private static Map<Folder, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Folder, Integer>(Folder.class);
        for (var folder : Folder.values()) {
            counts.put(folder, row.getInt(folder.name()));
        }
        return counts;
    }

    private static FolderRow row(ResultSet row) throws SQLException {
        var number = new RegNumber(
                row.getString("channel"), row.getString("prefix"), row.getInt("number"), row.getInt("duplicate"));
        return new FolderRow(
                new CardId(row.getObject("document_id", UUID.class)),
                new NodeId(row.getObject("id", UUID.class)),
                number.text(),
                row.getString("summary"),
                row.getString("author"),
                row.getString("executor"),
                row.getString("text"),
                ExecutorRole.valueOf(row.getString("role")),
                row.getBoolean("important"),
                ExecutionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getInt("reworks"));
    }

    private static Object ids(Set<String> positions) {
        return positions.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
