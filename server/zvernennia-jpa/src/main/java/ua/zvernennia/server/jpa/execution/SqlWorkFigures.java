package ua.zvernennia.server.jpa.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.execution.FolderRepository.Days;
import ua.zvernennia.server.usecase.execution.WorkFigures;

/** Sums over table {@code execution}. */
public final class SqlWorkFigures implements WorkFigures {

    /** What is done is looked back at so many days. */
    private static final int DONE_DAYS = 30;

    private static final String WORKLOAD = """
            with team as (select id from position where unit_id = any (?::uuid[])),
            mine as (
                select e.executor_id as position_id, e.state, e.done_at, coalesce(e.term, d.control_date) as due,
                       d.state in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK', 'ANSWERED')
                           as running
                  from execution e join document d on d.id = e.document_id
                 where e.executor_id in (select id from team) and e.received_at is not null
                   and e.role <> 'INFORMATION'
                   and (e.state in ('NEW', 'SEEN', 'IN_WORK') or e.done_at >= ?)),
            sums as (
                select position_id,
                       count(*) filter (where running and state in ('NEW', 'SEEN')) as not_started,
                       count(*) filter (where running and state = 'IN_WORK') as in_work,
                       count(*) filter (where running and state in ('NEW', 'SEEN', 'IN_WORK') and due < ?) as overdue,
                       count(*) filter (where running and state in ('NEW', 'SEEN', 'IN_WORK')
                                          and due between ? and ?) as due_soon,
                       0 as to_accept,
                       count(*) filter (where done_at >= ?) as done
                  from mine group by position_id
                union all
                select r.author_id, 0, 0, 0, 0, count(*), 0
                  from resolution r join execution e on e.resolution_id = r.id
                 where r.author_id in (select id from team) and r.state = 'ACTIVE' and e.state = 'DONE'
                 group by r.author_id)
            select position_id, sum(not_started) as not_started, sum(in_work) as in_work, sum(overdue) as overdue,
                   sum(due_soon) as due_soon, sum(to_accept) as to_accept, sum(done) as done
              from sums group by position_id
             order by overdue desc, in_work desc, position_id""";

    /** As {@code DirectExecutor} of the model says it of one tree. */
    private static final String REACHED = """
            select registered, received, count(*) as documents
              from (select distinct on (d.id) d.registered_on as registered,
                           (e.received_at at time zone 'Europe/Kyiv')::date as received
                      from document d join execution e on e.document_id = d.id
                     where d.registered_on between ? and ? and d.organisation_id = any (?::uuid[])
                       and e.role = 'MAIN' and e.received_at is not null
                       and e.state not in ('DELEGATED', 'REFUSED', 'CANCELLED')
                       and not exists (select 1 from resolution r
                                        where r.parent_execution_id = e.id and r.signed_at is not null
                                          and r.state <> 'CANCELLED')
                     order by d.id, e.received_at, e.ordinal) first
             group by registered, received""";

    private final Sql sql;

    public SqlWorkFigures(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<Workload> workload(Days days, Set<String> units) {
        var since = days.today().minusDays(DONE_DAYS);
        return sql.list(
                WORKLOAD,
                row -> new Workload(
                        row.getString("position_id"),
                        row.getInt("not_started"),
                        row.getInt("in_work"),
                        row.getInt("overdue"),
                        row.getInt("due_soon"),
                        row.getInt("to_accept"),
                        row.getInt("done")),
                ids(units),
                since,
                days.today(),
                days.today(),
                days.soonUntil(),
                since);
    }

    @Override
    public List<Reached> reached(LocalDate from, LocalDate to, Set<String> units) {
        return sql.list(
                REACHED,
                row -> new Reached(
                        row.getObject("registered", LocalDate.class),
                        row.getObject("received", LocalDate.class),
                        row.getInt("documents")),
                from,
                to,
                ids(units));
    }

    private static Object ids(Set<String> units) {
        return units.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
