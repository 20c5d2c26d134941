package ua.zvernennia.server.jpa.importing;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ua.zvernennia.server.jpa.JpaTransactions;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.importing.Counts;
import ua.zvernennia.server.usecase.importing.ImportColumn;
import ua.zvernennia.server.usecase.importing.ImportRuns;

/** Tables {@code import_run} and {@code import_row}. */
public final class SqlImportRuns implements ImportRuns {

    private static final String UNFINISHED = """
            select id, default_organisation, staged_rows, done_rows, imported, unchanged, refused, warned
              from import_run
             where file_hash = ? and finished_at is null and staged_rows is not null
             order by started_at desc limit 1""";

    private static final String BEGIN = """
            insert into import_run
                (id, file_name, file_hash, default_organisation, imported, unchanged, refused, warned)
            values (?, ?, ?, ?::uuid, ?, ?, ?, ?)""";

    private static final String ADVANCE = """
            update import_run
               set done_rows = ?, imported = imported + ?, unchanged = unchanged + ?, refused = refused + ?,
                   warned = warned + ?
             where id = ?""";

    private static final TypeToken<Map<String, String>> CONTENT = new TypeToken<>() {};

    private final JpaTransactions transactions;
    private final Sql sql;
    private final Gson json = new Gson();

    public SqlImportRuns(JpaTransactions transactions, Sql sql) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<Run> unfinished(byte[] fileHash) {
        return sql.first(UNFINISHED, SqlImportRuns::run, (Object) fileHash);
    }

    @Override
    public void abandon(byte[] fileHash) {
        sql.update("delete from import_run where file_hash = ? and finished_at is null", (Object) fileHash);
    }

    @Override
    public UUID begin(String fileName, byte[] fileHash, Optional<String> defaultOrganisation, Counts checked) {
        var id = UUID.randomUUID();
        sql.update(
                BEGIN,
                id,
                fileName,
                fileHash,
                defaultOrganisation.orElse(null),
                checked.imported(),
                checked.unchanged(),
                checked.refused(),
                checked.warned());
        return id;
    }

    @Override
    public void stage(UUID run, List<StagedLine> lines) {
        var batch = new Batch(
                transactions.connection(),
                "insert into import_row (run_id, line, ordinal, content) values (?, ?, ?, ?::jsonb)");
        for (var line : lines) {
            batch.add(run, line.line(), line.ordinal(), write(line.values()));
        }
        batch.execute();
    }

    @Override
    public void staged(UUID run, int lines) {
        sql.update("update import_run set staged_rows = ? where id = ?", lines, run);
    }

    @Override
    public List<StagedLine> next(UUID run, int afterOrdinal, int limit) {
        return sql.list(
                "select ordinal, line, content from import_row where run_id = ? and ordinal > ? order by ordinal limit ?",
                row -> new StagedLine(row.getInt("ordinal"), row.getInt("line"), read(row.getString("content"))),
                run,
                afterOrdinal,
                limit);
    }

    @Override
    public void advance(UUID run, int ordinal, Counts counts) {
        sql.update(ADVANCE, ordinal, counts.imported(), counts.unchanged(), counts.refused(), counts.warned(), run);
    }

    @Override
    public void finish(UUID run) {
        sql.update("delete from import_row where run_id = ?", run);
        sql.update("update import_run set finished_at = now() where id = ?", run);
    }

    private String write(Map<ImportColumn, String> values) {
        var content = new TreeMap<String, String>();
        values.forEach((column, value) -> content.put(column.name(), value));
        return json.toJson(content);
    }

    private Map<ImportColumn, String> read(String content) {
        var values = new EnumMap<ImportColumn, String>(ImportColumn.class);
        json.fromJson(content, CONTENT).forEach((column, value) -> values.put(ImportColumn.valueOf(column), value));
        return values;
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("default_organisation")),
                row.getInt("staged_rows"),
                row.getInt("done_rows"),
                new Counts(
                        row.getInt("imported"), row.getInt("unchanged"), row.getInt("refused"), row.getInt("warned")));
    }
}
