-- What the three roles may do, and the wall of row-level security. Once more after any other migration: ${migrations}
--
--   owner   has the tables and migrates; no server answers calls as this role
--   app     the server: reads and writes rows, never structure; evidence it can only add to and read
--   report  reads the views of schema report and nothing else

grant usage on schema public to "${app_role}";
grant select, insert, update, delete on all tables in schema public to "${app_role}";
grant usage, select on all sequences in schema public to "${app_role}";
revoke insert, update, delete on flyway_schema_history from "${app_role}";
revoke all on schema public from "${report_role}";

-- Evidence and what is given once: added to, never changed or taken away.
do $$
declare
    kept text;
begin
    foreach kept in array array['audit_event', 'audit_seal', 'number_void', 'report_closing'] loop
        if to_regclass(kept) is not null then
            execute format('revoke update, delete, truncate on %I from "${app_role}"', kept);
        end if;
    end loop;
end $$;

-- Reports are views; a view reads as its owner.
do $$
begin
    if to_regnamespace('report') is not null then
        execute 'grant usage on schema report to "${app_role}", "${report_role}"';
        execute 'grant select on all tables in schema report to "${app_role}", "${report_role}"';
    end if;
end $$;

-- The wall: documents, whatever belongs to them by a chain of references, and staged imports are there only for a
-- transaction that says in whose name it runs (Transactions.inTransaction(caller, …)). Whoever forgot gets an error,
-- not all rows and not silently none. Who may see which document is asked by Permissions; this is the net below it.
-- As a subquery, so that it is evaluated once for each statement, not once for each row.
create or replace function actor_is_set() returns boolean language plpgsql stable as $$
begin
    if coalesce(current_setting('zvernennia.user', true), '') = ''
       and coalesce(current_setting('zvernennia.job', true), '') = '' then
        raise exception 'row-level security: nobody''s transaction may not reach documents'
            using errcode = 'insufficient_privilege',
                  hint = 'use Transactions.inTransaction(caller, ...) or (job, ...)';
    end if;
    return true;
end $$;

do $$
declare
    walled regclass;
begin
    for walled in
        with recursive belonging (relation) as (
            select 'document'::regclass::oid
            union
            select 'import_row'::regclass::oid
            union
            select c.conrelid from pg_constraint c join belonging b on c.confrelid = b.relation where c.contype = 'f')
        select relation from belonging
    loop
        execute format('alter table %s enable row level security', walled);
        execute format('alter table %s force row level security', walled);
        execute format('drop policy if exists actor_is_set on %s', walled);
        execute format('create policy actor_is_set on %s using ((select actor_is_set()))', walled);
    end loop;
end $$;
