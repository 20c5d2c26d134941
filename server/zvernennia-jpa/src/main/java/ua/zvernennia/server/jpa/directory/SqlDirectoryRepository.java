package ua.zvernennia.server.jpa.directory;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;

/** Reads the lists; the last ones read are kept until triggers give the directory another version. */
public final class SqlDirectoryRepository implements DirectoryRepository {

    private final Sql sql;
    private volatile Directory known = Directory.EMPTY;

    public SqlDirectoryRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public String version() {
        return sql.one(
                "select value from registry_setting where key = 'directory_version'", row -> row.getString("value"));
    }

    @Override
    public Directory current() {
        // The version first: lists that are newer than it are read again next time, never taken for current.
        var version = version();
        var last = known;
        if (last.version().equals(version)) {
            return last;
        }
        var read = read(version);
        known = read;
        return read;
    }

    private Directory read(String version) {
        return new Directory(
                version,
                sql.list(
                        "select code, name, ordinal from district order by ordinal, code",
                        row -> new District(row.getString("code"), row.getString("name"), row.getInt("ordinal"))),
                sql.list("""
                        select classifier, code, name, parent, ordinal, valid_from, valid_to, source_act
                          from classifier_row order by classifier, ordinal, code, valid_from""", SqlDirectoryRepository::classifierRow),
                sql.list(
                        "select id, code, name, short_name, parent_id, type from org_unit order by code",
                        SqlDirectoryRepository::orgUnit),
                sql.list("""
                        select id, unit_id, title, holder, head, valid_from, valid_to
                          from position order by unit_id, head desc, title, id""", SqlDirectoryRepository::position));
    }

    private static ClassifierRow classifierRow(ResultSet row) throws SQLException {
        return new ClassifierRow(
                row.getString("classifier"),
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("parent")),
                row.getInt("ordinal"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("source_act"));
    }

    private static OrgUnit orgUnit(ResultSet row) throws SQLException {
        return new OrgUnit(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Optional.ofNullable(row.getString("parent_id")),
                OrgUnit.Type.valueOf(row.getString("type")));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("title"),
                row.getString("holder"),
                row.getBoolean("head"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
