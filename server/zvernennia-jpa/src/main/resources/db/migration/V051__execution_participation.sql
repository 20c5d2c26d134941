-- Whoever resolved on a document or has to do something by it takes part in it, from the draft on. Whose report awaits
-- acceptance may not accept it.
create or replace view work_participant as
    select r.document_id, 'AUTHOR'::text as participation, r.author_id as position_id, p.unit_id
      from resolution r join position p on p.id = r.author_id
    union all
    select r.document_id, 'AUTHOR', r.authorised_id, p.unit_id
      from resolution r join position p on p.id = r.authorised_id
    union all
    select e.document_id, 'EXECUTOR', e.executor_id, e.unit_id from execution e
    union all
    select e.document_id, 'REPORTER', e.done_by_id, p.unit_id
      from execution e join position p on p.id = e.done_by_id
     where e.state = 'DONE';

create index execution_by_executor on execution (executor_id);
create index resolution_by_authorised on resolution (authorised_id) where authorised_id is not null;

-- An executor taken out of a draft ceases to take part; whoever was told to begin stays a participant for good.
create function note_executor_left() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from execution where document_id = old.document_id and executor_id = old.executor_id) then
        insert into participant_left (document_id, position_id, unit_id)
        values (old.document_id, old.executor_id, old.unit_id);
    end if;
    return null;
end $$;
create trigger executor_left after delete on execution for each row execute function note_executor_left();
