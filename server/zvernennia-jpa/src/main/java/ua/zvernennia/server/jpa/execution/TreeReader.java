package ua.zvernennia.server.jpa.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionReport;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutionTimes;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionPoint;
import ua.zvernennia.model.execution.ResolutionState;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;

/** Rows in, records out: four statements for a tree of any size. */
final class TreeReader {

    private static final String TREE =
            "select revision, control_setter_id, control_lifted_at from execution_tree where document_id = ?";

    private static final String RESOLUTIONS = """
            select id, revision, ordinal, parent_execution_id, author_id, authorised_id, state, text, resolved_on, control,
                   replaces_id, prepared_by, created_at, signed_at, ended_at, end_reason
              from resolution where document_id = ? order by ordinal""";

    private static final String POINTS = """
            select p.resolution_id, p.point, p.sub_point, p.text
              from resolution_point p join resolution r on r.id = p.resolution_id
             where r.document_id = ? order by p.resolution_id, p.ordinal""";

    private static final String EXECUTIONS = """
            select id, revision, ordinal, resolution_id, point, executor_id, unit_id, role, important, term, state,
                   delegated_from_id, received_at, seen_at, started_at, done_at, closed_at, done_by_id, result, note,
                   reason, proposed_id, reworks
              from execution where document_id = ? order by ordinal""";

    private static final String STEPS = """
            select resolution_id, execution_id, act, from_state, to_state, position_id, acted_for_id, actor, remark,
                   made_at
              from execution_step where document_id = ? order by id""";

    private final Sql sql;

    TreeReader(Sql sql) {
        this.sql = sql;
    }

    ExecutionTree read(CardId card) {
        var document = card.value();
        var points = new HashMap<UUID, List<ResolutionPoint>>();
        sql.list(
                POINTS,
                row -> points.computeIfAbsent(row.getObject("resolution_id", UUID.class), id -> new ArrayList<>())
                        .add(new ResolutionPoint(row.getInt("point"), row.getInt("sub_point"), row.getString("text"))),
                document);
        var resolutions = sql.list(RESOLUTIONS, row -> resolution(row, points), document);
        var executions = sql.list(EXECUTIONS, TreeReader::execution, document);
        return sql.first(
                        TREE,
                        row -> new ExecutionTree(
                                card,
                                row.getLong("revision"),
                                Optional.ofNullable(row.getString("control_setter_id")),
                                Sql.optionalInstant(row, "control_lifted_at"),
                                resolutions,
                                executions),
                        document)
                .orElseGet(() -> ExecutionTree.empty(card));
    }

    List<TreeStep> steps(CardId card) {
        return sql.list(STEPS, TreeReader::step, card.value());
    }

    private static Resolution resolution(ResultSet row, Map<UUID, List<ResolutionPoint>> points) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Resolution(
                new NodeId(id),
                row.getLong("revision"),
                row.getInt("ordinal"),
                node(row, "parent_execution_id"),
                row.getString("author_id"),
                Optional.ofNullable(row.getString("authorised_id")),
                ResolutionState.valueOf(row.getString("state")),
                row.getString("text"),
                row.getObject("resolved_on", LocalDate.class),
                row.getBoolean("control"),
                points.getOrDefault(id, List.of()),
                node(row, "replaces_id"),
                row.getString("prepared_by"),
                Sql.instant(row, "created_at"),
                Sql.optionalInstant(row, "signed_at"),
                Sql.optionalInstant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static Execution execution(ResultSet row) throws SQLException {
        return new Execution(
                new NodeId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                row.getInt("ordinal"),
                new NodeId(row.getObject("resolution_id", UUID.class)),
                row.getInt("point"),
                row.getString("executor_id"),
                row.getString("unit_id"),
                ExecutorRole.valueOf(row.getString("role")),
                row.getBoolean("important"),
                Optional.ofNullable(row.getObject("term", LocalDate.class)),
                ExecutionState.valueOf(row.getString("state")),
                node(row, "delegated_from_id"),
                new ExecutionTimes(
                        Sql.optionalInstant(row, "received_at"),
                        Sql.optionalInstant(row, "seen_at"),
                        Sql.optionalInstant(row, "started_at"),
                        Sql.optionalInstant(row, "done_at"),
                        Sql.optionalInstant(row, "closed_at")),
                new ExecutionReport(
                        Optional.ofNullable(row.getString("done_by_id")),
                        row.getString("result"),
                        row.getString("note")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("proposed_id")),
                row.getInt("reworks"));
    }

    private static TreeStep step(ResultSet row) throws SQLException {
        return new TreeStep(
                node(row, "resolution_id"),
                node(row, "execution_id"),
                ActKind.valueOf(row.getString("act")),
                Optional.ofNullable(row.getString("from_state")).orElse(""),
                Optional.ofNullable(row.getString("to_state")).orElse(""),
                row.getString("position_id"),
                Optional.ofNullable(row.getString("acted_for_id")),
                row.getString("actor"),
                row.getString("remark"),
                Sql.instant(row, "made_at"));
    }

    private static Optional<NodeId> node(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(NodeId::new);
    }
}
