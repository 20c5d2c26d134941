package ua.zvernennia.server.jpa.report;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.report.ReportRuns;

/** Table {@code report_run}. */
public final class SqlReportRuns implements ReportRuns {

    private static final String INSERT = """
            insert into report_run (id, report, version, user_id, position_id, made_by, basis, from_day, to_day,
                                    conditions, as_of, started_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz, ?, ?)""";

    private static final String END = """
            update report_run set state = ?, finished_at = ?, row_count = ?, hash = ?
             where id = ? and state = 'RUNNING'""";

    private static final String SELECT = """
            select id, report, version, user_id, made_by, basis, from_day, to_day, conditions, as_of, started_at,
                   finished_at, state, row_count, hash
              from report_run""";

    private final Sql sql;
    private final RequestColumns requests = new RequestColumns();

    public SqlReportRuns(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void started(ReportRun run, String positionId) {
        var request = run.request();
        sql.update(
                INSERT,
                UUID.fromString(run.id()),
                request.report(),
                run.version(),
                UUID.fromString(run.userId()),
                UUID.fromString(positionId),
                run.by(),
                request.period().basis().name(),
                request.period().from(),
                request.period().to(),
                requests.conditions(request),
                request.asOf().orElse(null),
                run.startedAt(),
                run.state().name());
    }

    @Override
    public void ended(String id, ReportRun.State state, Instant finishedAt, int rows, String hash) {
        sql.update(END, state.name(), finishedAt, rows, hash, UUID.fromString(id));
    }

    @Override
    public Optional<ReportRun> find(String id) {
        return sql.first(SELECT + " where id = ?", this::read, UUID.fromString(id));
    }

    @Override
    public List<ReportRun> latest(String userId, int limit) {
        return sql.list(
                SELECT + " where user_id = ? order by started_at desc limit ?",
                this::read,
                UUID.fromString(userId),
                limit);
    }

    private ReportRun read(ResultSet row) throws SQLException {
        var request = requests.read(row, Sql.optionalInstant(row, "as_of"));
        return new ReportRun(
                row.getString("id"),
                request,
                row.getInt("version"),
                row.getString("user_id"),
                row.getString("made_by"),
                Sql.instant(row, "started_at"),
                Sql.optionalInstant(row, "finished_at"),
                ReportRun.State.valueOf(row.getString("state")),
                row.getInt("row_count"),
                row.getString("hash"));
    }
}
