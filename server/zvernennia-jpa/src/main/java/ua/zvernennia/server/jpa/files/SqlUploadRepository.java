package ua.zvernennia.server.jpa.files;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.files.Upload;
import ua.zvernennia.server.usecase.files.UploadRepository;

/** Table {@code file_upload}. */
public final class SqlUploadRepository implements UploadRepository {

    private static final String SELECT = """
            select id, user_id, document_id, owner_kind, owner_id, file_id, name, note, size, hash, begun_at, version
              from file_upload where id = ?""";

    private static final String INSERT = """
            insert into file_upload (id, user_id, document_id, owner_kind, owner_id, file_id, name, note, size, hash,
                                     begun_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Sql sql;

    public SqlUploadRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<Upload> find(RequestId id) {
        return sql.first(SELECT, SqlUploadRepository::read, id.value());
    }

    @Override
    public Optional<Upload> lock(RequestId id) {
        return sql.first(SELECT + " for update", SqlUploadRepository::read, id.value());
    }

    @Override
    public void begin(Upload upload) {
        sql.update(
                INSERT,
                upload.id().value(),
                UUID.fromString(upload.userId()),
                upload.owner().card().value(),
                upload.owner().kind().name(),
                upload.owner().id(),
                upload.file().value(),
                upload.name().text(),
                upload.note(),
                upload.size(),
                upload.hash().bytes(),
                upload.begunAt());
    }

    @Override
    public void finish(RequestId id, int version) {
        sql.update("update file_upload set version = ? where id = ?", version, id.value());
    }

    @Override
    public void forget(RequestId id) {
        sql.update("delete from file_upload where id = ?", id.value());
    }

    @Override
    public int open(String userId) {
        return sql.one(
                "select count(*)::integer as uploads from file_upload where user_id = ? and version is null",
                row -> row.getInt("uploads"),
                UUID.fromString(userId));
    }

    @Override
    public int forgetBefore(Instant openBefore, Instant finishedBefore) {
        return sql.update(
                "delete from file_upload where version is null and begun_at < ? or begun_at < ?",
                openBefore,
                finishedBefore);
    }

    @Override
    public Set<RequestId> openAmong(Set<RequestId> ids) {
        var asked = ids.stream().map(RequestId::value).toArray(UUID[]::new);
        return new HashSet<>(sql.list(
                "select id from file_upload where version is null and id = any (?::uuid[])",
                row -> new RequestId(row.getObject("id", UUID.class)),
                (Object) asked));
    }

    private static Upload read(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Upload(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("user_id"),
                new FileOwner(
                        new CardId(row.getObject("document_id", UUID.class)),
                        FileOwner.Kind.valueOf(row.getString("owner_kind")),
                        row.getObject("owner_id", UUID.class)),
                new FileId(row.getObject("file_id", UUID.class)),
                new FileName(row.getString("name")),
                row.getString("note"),
                row.getLong("size"),
                FileHash.of(row.getBytes("hash")),
                Sql.instant(row, "begun_at"),
                version == 0 ? OptionalInt.empty() : OptionalInt.of(version));
    }
}
