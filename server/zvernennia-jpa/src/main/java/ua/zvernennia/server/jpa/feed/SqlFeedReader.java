package ua.zvernennia.server.jpa.feed;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.registration.CardRows;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.feed.FeedReader;
import ua.zvernennia.server.usecase.feed.LogRead;

/**
 * Reads table {@code change} in the order (xid, seq) below the oldest running transaction: nothing can appear there any
 * more, whereas a lower seq alone may still commit later.
 */
public final class SqlFeedReader implements FeedReader {

    /** Entries and the lines they belong to in one statement, so of one snapshot. A line may be newer than its entry. */
    private static final String READ = """
            with entry as materialized (
                select xid, seq, document_id, revision as entry_revision, made_at
                  from change
                 where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                 limit ?)
            select e.xid::text::bigint as xid, e.seq, e.document_id, e.entry_revision, e.made_at,
                   d.organisation_id, d.reviewer_id, p.unit_id as reviewer_unit,
                   card_confidentiality(d.confidentiality, d.kind) as confidentiality,
                   (select array_agg(concat_ws(' ', participation, unit_id, position_id)) from work_participant w
                     where w.document_id = e.document_id) as work,
                   (select array_agg(concat_ws(' ', all_of_them, coalesce(unit_id::text, '-'), position_id))
                      from participant_left l where l.xid = e.xid and l.document_id = e.document_id) as departed,
            """
            + CardRows.COLUMNS
            + " from entry e left join document d on d.id = e.document_id\n"
            + CardRows.JOINS
            + " order by e.xid, e.seq";

    private static final String STATE = """
            select (select value from registry_setting where key = 'feed_epoch') as epoch,
                   (select value from registry_setting where key = 'feed_trimmed_xid')::bigint as trimmed_xid,
                   (select value from registry_setting where key = 'feed_trimmed_seq')::bigint as trimmed_seq,
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax,
                   clock_timestamp() as now""";

    private static final String TRIM = """
            with last as (
                select xid, seq from change
                 where made_at < clock_timestamp() - make_interval(secs => ?)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid desc, seq desc limit 1),
            gone as (
                delete from change c using last where (c.xid, c.seq) <= (last.xid, last.seq) returning 1),
            kept_xid as (
                update registry_setting set value = last.xid::text from last where key = 'feed_trimmed_xid'),
            departed as (
                delete from participant_left l using last where l.xid < last.xid),
            kept_seq as (
                update registry_setting set value = last.seq::text from last where key = 'feed_trimmed_seq')
            select count(*) as gone from gone""";

    private static final String HELD_BACK = """
            select coalesce(extract(epoch from clock_timestamp() - min(began)), 0) as seconds from (
                select xact_start as began from pg_stat_activity
                 where backend_xid is not null and pid <> pg_backend_pid()
                union all
                select prepared from pg_prepared_xacts) as running""";

    private final Sql sql;

    public SqlFeedReader(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public FeedPosition position() {
        return state().end();
    }

    @Override
    public LogRead read(long xid, long seq, int limit) {
        var entries = sql.list(READ, FeedEntries::read, Long.toString(xid), seq, limit);
        var state = state(); // after the entries: a trim between the two statements is noticed
        return state.refusal(xid, seq)
                .<LogRead>map(LogRead.Refused::new)
                .orElseGet(() -> new LogRead.Entries(state.epoch(), entries, state.now()));
    }

    @Override
    public int trim(Duration age) {
        return sql.one(TRIM, row -> row.getInt("gone"), (double) age.toSeconds());
    }

    @Override
    public Duration heldBack() {
        return sql.one(HELD_BACK, row -> Duration.ofMillis(Math.max(0, Math.round(row.getDouble("seconds") * 1000))));
    }

    private State state() {
        return sql.one(STATE, State::read);
    }

    private record State(String epoch, long trimmedXid, long trimmedSeq, long xmin, long xmax, Instant now) {

        static State read(ResultSet row) throws SQLException {
            return new State(
                    row.getString("epoch"),
                    row.getLong("trimmed_xid"),
                    row.getLong("trimmed_seq"),
                    row.getLong("xmin"),
                    row.getLong("xmax"),
                    Sql.instant(row, "now"));
        }

        /** Everything that is not visible yet gets a transaction id of at least xmin. */
        FeedPosition end() {
            return new FeedPosition(epoch, xmin, 0);
        }

        Optional<FeedRead.Reason> refusal(long xid, long seq) {
            if (xid > xmax) { // ids of the future: restored without a new epoch
                return Optional.of(FeedRead.Reason.OTHER_EPOCH);
            }
            boolean trimmed = xid < trimmedXid || xid == trimmedXid && seq < trimmedSeq;
            return trimmed ? Optional.of(FeedRead.Reason.POSITION_TOO_OLD) : Optional.empty();
        }
    }
}
