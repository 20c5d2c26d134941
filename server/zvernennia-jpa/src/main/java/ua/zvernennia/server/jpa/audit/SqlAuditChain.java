package ua.zvernennia.server.jpa.audit;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.audit.AuditChain;
import ua.zvernennia.server.usecase.audit.AuditPosition;
import ua.zvernennia.server.usecase.audit.AuditRow;
import ua.zvernennia.server.usecase.audit.Seal;

/** Tables {@code audit_event} and {@code audit_seal}. */
public final class SqlAuditChain implements AuditChain {

    /** Any number that nobody else locks. */
    private static final long LOCK = 0x5A56_4155_4449_5431L;

    private static final String ROWS = """
            select era, xid::text::bigint as xid, id, happened_at, user_id::text as user_id,
                   position_id::text as position_id, origin, action, document_id::text as document_id,
                   details::text as details
              from audit_event
             where (era, xid, id) > (?, ?::text::xid8, ?)""";

    /** A row of a running transaction may still appear before rows that are there, but not below the oldest of them. */
    private static final String SETTLED = ROWS + """

               and (era < (select value::integer from registry_setting where key = 'audit_era')
                    or xid < pg_snapshot_xmin(pg_current_snapshot()))
             order by era, xid, id
             limit ?""";

    private static final String UP_TO = ROWS + " and (era, xid, id) <= (?, ?::text::xid8, ?) order by era, xid, id";

    private static final String SEALS = """
            select number, era, last_era, last_xid::text::bigint as last_xid, last_id, entries, previous, sealed_at,
                   key_id, signature
              from audit_seal""";

    private static final String APPEND = """
            insert into audit_seal
                (number, era, last_era, last_xid, last_id, entries, previous, sealed_at, key_id, signature)
            values (?, ?, ?, ?::text::xid8, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    public SqlAuditChain(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public int era() {
        return sql.one(
                "select value::integer as era from registry_setting where key = 'audit_era'", row -> row.getInt("era"));
    }

    @Override
    public boolean tryLock() {
        return sql.one("select pg_try_advisory_xact_lock(?) as got", row -> row.getBoolean("got"), LOCK);
    }

    @Override
    public Optional<Seal> last() {
        return sql.first(SEALS + " order by number desc limit 1", SqlAuditChain::seal);
    }

    @Override
    public List<Seal> after(long number, int limit) {
        return sql.list(SEALS + " where number > ? order by number limit ?", SqlAuditChain::seal, number, limit);
    }

    @Override
    public void append(Seal seal) {
        sql.update(
                APPEND,
                seal.number(),
                seal.era(),
                seal.last().era(),
                Long.toString(seal.last().xid()),
                seal.last().id(),
                seal.entries(),
                seal.previous(),
                seal.sealedAt(),
                seal.keyId(),
                seal.signature());
    }

    @Override
    public List<AuditRow> settledRows(AuditPosition after, int limit) {
        return sql.list(SETTLED, SqlAuditChain::row, after.era(), Long.toString(after.xid()), after.id(), limit);
    }

    @Override
    public List<AuditRow> rows(AuditPosition after, AuditPosition last) {
        return sql.list(
                UP_TO,
                SqlAuditChain::row,
                after.era(),
                Long.toString(after.xid()),
                after.id(),
                last.era(),
                Long.toString(last.xid()),
                last.id());
    }

    @Override
    public long countAfter(AuditPosition position) {
        return sql.one(
                "select count(*) as n from audit_event where (era, xid, id) > (?, ?::text::xid8, ?)",
                row -> row.getLong("n"),
                position.era(),
                Long.toString(position.xid()),
                position.id());
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                new AuditPosition(row.getInt("era"), row.getLong("xid"), row.getLong("id")),
                Sql.instant(row, "happened_at"),
                Optional.ofNullable(row.getString("user_id")),
                Optional.ofNullable(row.getString("position_id")),
                row.getString("origin"),
                row.getString("action"),
                Optional.ofNullable(row.getString("document_id")),
                row.getString("details"));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getInt("era"),
                new AuditPosition(row.getInt("last_era"), row.getLong("last_xid"), row.getLong("last_id")),
                row.getBytes("entries"),
                row.getBytes("previous"),
                Sql.instant(row, "sealed_at"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }
}
