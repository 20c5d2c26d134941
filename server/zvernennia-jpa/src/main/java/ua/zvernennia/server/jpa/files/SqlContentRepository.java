package ua.zvernennia.server.jpa.files;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.files.ContentRepository;

/** Table {@code file_content}. */
public final class SqlContentRepository implements ContentRepository {

    private static final String INSERT = """
            insert into file_content (hash, size, type, state, stored_at, next_check_at)
            values (?, ?, ?, 'WAITING', ?, ?) on conflict do nothing""";

    private static final String CLAIM = """
            update file_content set leased_until = ?
             where hash = (select hash from file_content
                            where state in ('WAITING', 'QUARANTINED') and next_check_at <= ?
                              and (leased_until is null or leased_until < ?)
                            order by next_check_at limit 1 for update skip locked)
            returning hash, state, attempts""";

    private static final String DECIDE = """
            update file_content set state = ?, finding = ?, checked_at = ?, next_check_at = ?, attempts = attempts + 1,
                   leased_until = null
             where hash = ?""";

    private static final String QUARANTINE = """
            update file_content set state = 'QUARANTINED', finding = ?, next_check_at = ?
             where hash in (select hash from file_content
                             where state = 'WAITING' and (leased_until is null or leased_until < ?)
                             limit ? for update skip locked)
            returning hash""";

    private static final String CARDS = """
            select distinct d.id, d.revision
              from card_file_version v join card_file f on f.id = v.file_id join document d on d.id = f.document_id
             where v.hash = ?""";

    private final Sql sql;

    public SqlContentRepository(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void add(FileHash hash, long size, String type, Instant now) {
        sql.update(INSERT, hash.bytes(), size, type, now, now);
    }

    @Override
    public Optional<Due> claim(Instant now, Duration lease) {
        return sql.first(CLAIM, SqlContentRepository::due, now.plus(lease), now, now);
    }

    @Override
    public void decide(FileHash hash, FileState state, String finding, Instant now, Instant nextCheck) {
        sql.update(DECIDE, state.name(), finding, now, nextCheck, hash.bytes());
    }

    @Override
    public List<FileHash> quarantineWaiting(String finding, Instant now, Instant nextCheck, int limit) {
        return sql.list(QUARANTINE, row -> FileHash.of(row.getBytes("hash")), finding, nextCheck, now, limit);
    }

    @Override
    public int dueNow(String finding, Instant now) {
        return sql.update(
                "update file_content set next_check_at = ? where state = 'QUARANTINED' and finding = ?", now, finding);
    }

    @Override
    public List<CardRevision> cardsOf(FileHash hash) {
        return sql.list(
                CARDS,
                row -> new CardRevision(new CardId(row.getObject("id", UUID.class)), row.getLong("revision")),
                hash.bytes());
    }

    @Override
    public long count(FileState state) {
        return sql.one(
                "select count(*) as contents from file_content where state = ?",
                row -> row.getLong("contents"),
                state.name());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                FileHash.of(row.getBytes("hash")), FileState.valueOf(row.getString("state")), row.getInt("attempts"));
    }
}
