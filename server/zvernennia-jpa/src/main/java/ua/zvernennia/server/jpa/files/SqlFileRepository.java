package ua.zvernennia.server.jpa.files;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.files.FileRepository;

/** Tables {@code card_file} and {@code card_file_version}. */
public final class SqlFileRepository implements FileRepository {

    private static final String SELECT = """
            select f.id, f.owner_kind, f.owner_id, f.name as file_name, f.note,
                   v.version, v.name, v.hash, v.added_at, v.added_by, c.type, c.size, c.state
              from card_file f
              join card_file_version v on v.file_id = f.id
              join file_content c on c.hash = v.hash
             where f.document_id = ? and f.removed_at is null and (?::uuid is null or f.id = ?::uuid)
             order by f.ordinal, v.version""";

    private static final String INSERT = """
            insert into card_file (id, document_id, owner_kind, owner_id, name, note) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name,
                note = case when excluded.note = '' then card_file.note else excluded.note end
              where card_file.document_id = excluded.document_id""";

    private static final String INSERT_VERSION = """
            insert into card_file_version (file_id, version, hash, name, added_at, added_by, position_id)
            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from card_file_version where file_id = ?
            returning version""";

    private final Sql sql;

    public SqlFileRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<StoredFile> of(CardId card) {
        return read(card, null);
    }

    @Override
    public Optional<StoredFile> find(CardId card, FileId id) {
        return read(card, id.value()).stream().findFirst();
    }

    @Override
    public boolean taken(FileId id) {
        return sql.first("select 1 from card_file where id = ?", row -> true, id.value())
                .isPresent();
    }

    @Override
    public boolean ownerExists(FileOwner owner) {
        var query = switch (owner.kind()) {
            case CARD -> "select 1 from document where id = ? and id = ?";
            case RESOLUTION -> "select 1 from resolution where id = ? and document_id = ?";
            case EXECUTION -> "select 1 from execution where id = ? and document_id = ?";
        };
        return sql.first(query, row -> true, owner.id(), owner.card().value()).isPresent();
    }

    @Override
    public int count(CardId card) {
        return sql.one(
                "select count(*)::integer as files from card_file where document_id = ? and removed_at is null",
                row -> row.getInt("files"),
                card.value());
    }

    @Override
    public int addVersion(FileId id, FileOwner owner, String note, Version version) {
        sql.update( // also the lock of the file: two versions at once come one after the other
                INSERT,
                id.value(),
                owner.card().value(),
                owner.kind().name(),
                owner.id(),
                version.name().text(),
                note);
        return sql.one(
                INSERT_VERSION,
                row -> row.getInt("version"),
                id.value(),
                version.hash().bytes(),
                version.name().text(),
                version.at(),
                version.by(),
                UUID.fromString(version.positionId()),
                id.value());
    }

    @Override
    public void describe(FileId id, FileName name, String note) {
        sql.update("update card_file set name = ?, note = ? where id = ?", name.text(), note, id.value());
    }

    @Override
    public void remove(FileId id, String reason, String by, Instant at) {
        sql.update(
                "update card_file set removed_at = ?, removed_by = ?, removal_reason = ? where id = ?",
                at,
                by,
                reason,
                id.value());
    }

    private List<StoredFile> read(CardId card, UUID id) {
        var heads = new LinkedHashMap<UUID, Head>();
        sql.list(
                SELECT,
                row -> {
                    var file = row.getObject("id", UUID.class);
                    if (!heads.containsKey(file)) {
                        heads.put(file, head(card, row));
                    }
                    return heads.get(file).versions().add(version(row));
                },
                card.value(),
                id,
                id);
        return heads.entrySet().stream()
                .map(entry -> entry.getValue().file(entry.getKey()))
                .toList();
    }

    private static Head head(CardId card, ResultSet row) throws SQLException {
        var kind = FileOwner.Kind.valueOf(row.getString("owner_kind"));
        return new Head(
                new FileOwner(card, kind, row.getObject("owner_id", UUID.class)),
                row.getString("file_name"),
                row.getString("note"),
                new ArrayList<>());
    }

    private static FileVersion version(ResultSet row) throws SQLException {
        return new FileVersion(
                row.getInt("version"),
                new FileName(row.getString("name")),
                row.getString("type"),
                row.getLong("size"),
                FileHash.of(row.getBytes("hash")),
                FileState.valueOf(row.getString("state")),
                Sql.instant(row, "added_at"),
                row.getString("added_by"));
    }

    private record Head(FileOwner owner, String name, String note, List<FileVersion> versions) {

        StoredFile file(UUID id) {
            return new StoredFile(new FileId(id), owner, new FileName(name), note, versions);
        }
    }
}
