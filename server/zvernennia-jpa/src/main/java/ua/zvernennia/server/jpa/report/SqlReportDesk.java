package ua.zvernennia.server.jpa.report;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.report.desk.DeskStore;
import ua.zvernennia.server.usecase.report.desk.FigureScope;

/** Tables {@code report_preset}, {@code report_note}, {@code report_closing}. */
public final class SqlReportDesk implements DeskStore {

    private static final String PRESETS = """
            select id, name, report, basis, from_day, to_day, moving, conditions
              from report_preset where user_id = ? order by lower(name)""";

    /** The same name of another id gives way: one person has one set of a name. */
    private static final String PRESET_GIVES_WAY =
            "delete from report_preset where user_id = ? and (lower(name) = lower(?) or id = ?)";

    private static final String SAVE_PRESET = """
            insert into report_preset (id, user_id, name, report, basis, from_day, to_day, moving, conditions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String REMOVE_PRESET = "delete from report_preset where user_id = ? and id = ?";

    private static final String NOTES = """
            select id, row_key, column_id, text, author, written_at, user_id = ? as mine
              from report_note where scope = ? and removed_at is null order by written_at, id""";

    private static final String WRITE_NOTE = """
            insert into report_note (id, scope, report, row_key, column_id, text, user_id, author, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

    private static final String REMOVE_NOTE = """
            update report_note set removed_at = clock_timestamp()
             where id = ? and user_id = ? and removed_at is null""";

    private static final String CLOSED = """
            select id, report, version, basis, from_day, to_day, conditions, as_of, hash, figures, remark, signed_by,
                   signed_as, signed_at
              from report_closing where scope = ?""";

    private static final String CLOSE = """
            insert into report_closing (id, scope, run_id, report, version, basis, from_day, to_day, conditions, as_of,
                                        hash, figures, remark, user_id, position_id, signed_by, signed_as, signed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final RequestColumns requests = new RequestColumns();
    private final Gson json = new Gson();

    public SqlReportDesk(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<ReportPreset> presets(String userId) {
        return sql.list(PRESETS, this::preset, UUID.fromString(userId));
    }

    @Override
    public void savePreset(String userId, ReportPreset preset) {
        var user = UUID.fromString(userId);
        var id = UUID.fromString(preset.id());
        var request = preset.request();
        sql.update(PRESET_GIVES_WAY, user, preset.name(), id);
        sql.update(
                SAVE_PRESET,
                id,
                user,
                preset.name(),
                request.report(),
                request.period().basis().name(),
                request.period().from(),
                request.period().to(),
                preset.moving().map(PeriodPreset::name).orElse(""),
                requests.conditions(request));
    }

    @Override
    public boolean removePreset(String userId, String id) {
        return sql.update(REMOVE_PRESET, UUID.fromString(userId), UUID.fromString(id)) > 0;
    }

    @Override
    public List<FigureNote> notes(FigureScope scope, String userId) {
        return sql.list(NOTES, SqlReportDesk::note, UUID.fromString(userId), scope.key());
    }

    @Override
    public boolean writeNote(FigureScope scope, String userId, FigureNote note) {
        return sql.update(
                        WRITE_NOTE,
                        UUID.fromString(note.id()),
                        scope.key(),
                        scope.request().report(),
                        note.row(),
                        note.column(),
                        note.text(),
                        UUID.fromString(userId),
                        note.author(),
                        note.writtenAt())
                > 0;
    }

    @Override
    public boolean removeNote(String userId, String id) {
        return sql.update(REMOVE_NOTE, UUID.fromString(id), UUID.fromString(userId)) > 0;
    }

    @Override
    public Optional<ClosedPeriod> closed(FigureScope scope) {
        return sql.first(CLOSED, this::closing, scope.key());
    }

    @Override
    public void close(FigureScope scope, String run, String userId, String positionId, ClosedPeriod period) {
        var request = period.request();
        sql.update(
                CLOSE,
                UUID.fromString(period.id()),
                scope.key(),
                UUID.fromString(run),
                request.report(),
                period.version(),
                request.period().basis().name(),
                request.period().from(),
                request.period().to(),
                requests.conditions(request),
                request.asOf().orElseThrow(),
                period.hash(),
                json.toJson(period.figures()),
                period.remark(),
                UUID.fromString(userId),
                UUID.fromString(positionId),
                period.by(),
                period.title(),
                period.signedAt());
    }

    private ReportPreset preset(ResultSet row) throws SQLException {
        var moving = row.getString("moving");
        return new ReportPreset(
                row.getString("id"),
                row.getString("name"),
                requests.read(row, Optional.empty()),
                moving.isEmpty() ? Optional.empty() : Optional.of(PeriodPreset.valueOf(moving)));
    }

    private static FigureNote note(ResultSet row) throws SQLException {
        return new FigureNote(
                row.getString("id"),
                row.getString("row_key"),
                row.getString("column_id"),
                row.getString("text"),
                row.getString("author"),
                Sql.instant(row, "written_at"),
                row.getBoolean("mine"));
    }

    private ClosedPeriod closing(ResultSet row) throws SQLException {
        return new ClosedPeriod(
                row.getString("id"),
                requests.read(row, Optional.of(Sql.instant(row, "as_of"))),
                row.getInt("version"),
                row.getString("signed_by"),
                row.getString("signed_as"),
                Sql.instant(row, "signed_at"),
                row.getString("hash"),
                row.getString("remark"),
                json.fromJson(row.getString("figures"), Figures.class));
    }
}
