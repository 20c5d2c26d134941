package ua.zvernennia.server.jpa.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.execution.TreeRepository;

/** Tables {@code execution_tree}, {@code resolution}, {@code execution} and their history; writes only what changed. */
public final class SqlTreeRepository implements TreeRepository {

    /** The document's row is there also while it has no tree yet, and a change of the card waits for it as well. */
    private static final String LOCK = "select id from document where id = ? for no key update";

    private static final String KEEP_RESOLUTION = """
            insert into execution_version (node_id, revision, document_id, recorded_to, content)
            select r.id, r.revision, r.document_id, ?, to_jsonb(r) || jsonb_build_object('points', coalesce(
                       (select jsonb_agg(to_jsonb(p) order by p.ordinal)
                          from resolution_point p where p.resolution_id = r.id), '[]'))
              from resolution r where r.id = ?""";

    private static final String KEEP_EXECUTION = """
            insert into execution_version (node_id, revision, document_id, recorded_to, content)
            select e.id, e.revision, e.document_id, ?, to_jsonb(e) from execution e where e.id = ?""";

    private static final String INSERT_RESOLUTION = """
            insert into resolution (revision, ordinal, parent_execution_id, author_id, authorised_id, kind, state, text,
                                    resolved_on, control, replaces_id, prepared_by, created_at, signed_at, ended_at,
                                    end_reason, id, document_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

    private static final String UPDATE_RESOLUTION = """
            update resolution
               set revision = ?, ordinal = ?, parent_execution_id = ?, author_id = ?, authorised_id = ?, kind = ?, state = ?,
                   text = ?, resolved_on = ?, control = ?, replaces_id = ?, prepared_by = ?, created_at = ?, signed_at = ?,
                   ended_at = ?, end_reason = ?
             where id = ? and document_id = ?""";

    private static final String INSERT_EXECUTION = """
            insert into execution (revision, ordinal, resolution_id, point, executor_id, unit_id, role, important, term,
                                   state, delegated_from_id, received_at, seen_at, started_at, done_at, closed_at,
                                   done_by_id, result, note, reason, proposed_id, reworks, id, document_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing""";

    private static final String UPDATE_EXECUTION = """
            update execution
               set revision = ?, ordinal = ?, resolution_id = ?, point = ?, executor_id = ?, unit_id = ?, role = ?,
                   important = ?, term = ?, state = ?, delegated_from_id = ?, received_at = ?, seen_at = ?,
                   started_at = ?, done_at = ?, closed_at = ?, done_by_id = ?, result = ?, note = ?, reason = ?,
                   proposed_id = ?, reworks = ?
             where id = ? and document_id = ?""";

    private static final String STEP = """
            insert into execution_step (document_id, revision, resolution_id, execution_id, act, from_state, to_state,
                                        position_id, acted_for_id, actor, remark, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TREE = """
            insert into execution_tree (document_id, revision, control_setter_id, control_lifted_at) values (?, ?, ?, ?)
            on conflict (document_id) do update set revision = excluded.revision,
                control_setter_id = excluded.control_setter_id, control_lifted_at = excluded.control_lifted_at""";

    private static final String OPEN_OF = """
            select w.document_id, w.id
              from (select e.document_id, e.id
                      from execution e
                     where e.executor_id = ? and e.received_at is not null and e.role <> 'INFORMATION'
                       and e.state in ('NEW', 'SEEN', 'IN_WORK')
                    union all
                    select r.document_id, r.id
                      from resolution r
                     where r.author_id = ? and r.parent_execution_id is null and r.state in ('DRAFT', 'READY', 'ACTIVE')) w
              join document d on d.id = w.document_id
             where d.state in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK')
             order by d.registered_on, d.running, w.id
             limit ?""";

    private final Sql sql;
    private final TreeReader reader;

    public SqlTreeRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
        this.reader = new TreeReader(sql);
    }

    @Override
    public ExecutionTree find(CardId card) {
        return reader.read(card);
    }

    @Override
    public ExecutionTree lock(CardId card) {
        sql.first(LOCK, row -> true, card.value());
        return reader.read(card);
    }

    @Override
    public List<TreeStep> steps(CardId card) {
        return reader.steps(card);
    }

    @Override
    public List<WorkNode> openOf(String position, int limit) {
        var id = UUID.fromString(position);
        return sql.list(
                OPEN_OF,
                row -> new WorkNode(
                        new CardId(row.getObject("document_id", UUID.class)),
                        new NodeId(row.getObject("id", UUID.class))),
                id,
                id,
                limit);
    }

    @Override
    public void save(ExecutionTree before, ExecutionTree after, List<TreeStep> steps) {
        var document = after.card().value();
        var now = steps.isEmpty() ? Instant.EPOCH : steps.getFirst().at();
        sql.update(TREE, document, after.revision(), uuid(after.controlSetter()), orNull(after.controlLifted()));
        saveResolutions(before, after, now);
        saveExecutions(before, after, now);
        for (var step : steps) {
            sql.update(
                    STEP,
                    document,
                    after.revision(),
                    node(step.resolution()),
                    node(step.execution()),
                    step.act().name(),
                    step.from(),
                    step.to(),
                    UUID.fromString(step.position()),
                    uuid(step.actedFor()),
                    step.actor(),
                    step.remark(),
                    step.at());
        }
    }

    private void saveResolutions(ExecutionTree before, ExecutionTree after, Instant now) {
        var known = byId(before.resolutions(), Resolution::id);
        for (var resolution : after.resolutions()) {
            var former = known.get(resolution.id());
            if (former == null) {
                write(INSERT_RESOLUTION, values(after.card(), resolution));
                addPoints(resolution);
            } else if (resolution.revision() == after.revision()) {
                sql.update(KEEP_RESOLUTION, now, resolution.id().value());
                write(UPDATE_RESOLUTION, values(after.card(), resolution));
                if (!former.points().equals(resolution.points())) {
                    sql.update(
                            "delete from resolution_point where resolution_id = ?",
                            resolution.id().value());
                    addPoints(resolution);
                }
            }
        }
    }

    private void saveExecutions(ExecutionTree before, ExecutionTree after, Instant now) {
        var known = byId(before.executions(), Execution::id);
        var left = byId(after.executions(), Execution::id);
        for (var execution : before.executions()) {
            if (!left.containsKey(execution.id())) {
                sql.update(KEEP_EXECUTION, now, execution.id().value());
                sql.update("delete from execution where id = ?", execution.id().value());
            }
        }
        for (var execution : after.executions()) {
            if (!known.containsKey(execution.id())) {
                write(INSERT_EXECUTION, values(after.card(), execution));
            } else if (execution.revision() == after.revision()) {
                sql.update(KEEP_EXECUTION, now, execution.id().value());
                write(UPDATE_EXECUTION, values(after.card(), execution));
            }
        }
    }

    private void addPoints(Resolution resolution) {
        for (int i = 0; i < resolution.points().size(); i++) {
            var point = resolution.points().get(i);
            sql.update(
                    "insert into resolution_point (resolution_id, ordinal, point, sub_point, text) values (?, ?, ?, ?, ?)",
                    resolution.id().value(),
                    i + 1,
                    point.point(),
                    point.subPoint(),
                    point.text());
        }
    }

    /** An id that is a node of another document's tree is refused, never overwritten. */
    private void write(String statement, Object[] values) {
        if (sql.update(statement, values) != 1) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "the id is a node elsewhere", Map.of("field", "id"));
        }
    }

    private static Object[] values(CardId card, Resolution resolution) {
        return new Object[] {
            resolution.revision(),
            resolution.ordinal(),
            node(resolution.parent()),
            UUID.fromString(resolution.author()),
            uuid(resolution.authorised()),
            resolution.isCompound() ? "COMPOUND" : "SIMPLE",
            resolution.state().name(),
            resolution.text(),
            resolution.date(),
            resolution.control(),
            node(resolution.replaces()),
            resolution.preparedBy(),
            resolution.createdAt(),
            orNull(resolution.signedAt()),
            orNull(resolution.endedAt()),
            resolution.endReason(),
            resolution.id().value(),
            card.value()
        };
    }

    private static Object[] values(CardId card, Execution execution) {
        var times = execution.times();
        return new Object[] {
            execution.revision(),
            execution.ordinal(),
            execution.resolution().value(),
            execution.point(),
            UUID.fromString(execution.executor()),
            UUID.fromString(execution.unit()),
            execution.role().name(),
            execution.important(),
            execution.term().orElse(null),
            execution.state().name(),
            node(execution.delegatedFrom()),
            orNull(times.received()),
            orNull(times.seen()),
            orNull(times.started()),
            orNull(times.done()),
            orNull(times.closed()),
            uuid(execution.report().by()),
            execution.report().result(),
            execution.report().note(),
            execution.reason(),
            uuid(execution.proposed()),
            execution.reworks(),
            execution.id().value(),
            card.value()
        };
    }

    private static <T> Map<NodeId, T> byId(List<T> nodes, Function<T, NodeId> id) {
        return nodes.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static Object orNull(Optional<Instant> at) {
        return at.orElse(null);
    }

    private static UUID uuid(Optional<String> id) {
        return id.map(UUID::fromString).orElse(null);
    }

    private static UUID node(Optional<NodeId> id) {
        return id.map(NodeId::value).orElse(null);
    }
}
