-- Rights and people: roles, the table of rights, substitutions, who takes part in a card.

alter table position drop constraint position_role_check;
alter table position add constraint position_role_check check (role in (
    'REGISTRAR', 'EXECUTOR', 'HEAD', 'UNIT_HEAD', 'CONTROLLER', 'ANALYST', 'ADMIN', 'AUDITOR', 'ASSISTANT', 'APPROVER',
    'SIGNER', 'DISPATCHER', 'OPERATOR', 'MODERATOR', 'SUPERVISOR', 'CURATOR', 'HOTLINE_CLERK', 'ARCHIVIST', 'DEPUTY',
    'SECURITY_ADMIN', 'SERVICE'));

alter table app_user drop constraint app_user_state_check;
alter table app_user add constraint app_user_state_check check (state in ('INVITED', 'ACTIVE', 'BLOCKED', 'ARCHIVED'));

-- null: what the kind of document says, see card_confidentiality
alter table document add column confidentiality text
    check (confidentiality in ('OPEN', 'PERSONAL', 'SERVICE', 'OFFICIAL_USE'));

create function card_confidentiality(set_by_hand text, kind text) returns text language sql immutable parallel safe as $$
    select coalesce(set_by_hand, case when kind in ('APPEAL', 'INFO_REQUEST') then 'PERSONAL' else 'OPEN' end)
$$;

-- The rows that come with the product are brought up to date after every migration (origin DEFAULT); a registry's own
-- ones stay: ADDED gives more, REVOKED takes a default row away.
create table permission_rule (
    role            text not null,
    act             text not null,
    reach           text not null check (reach in ('PERSON', 'UNIT', 'UNIT_AND_BELOW', 'ORGANISATION', 'CITY')),
    participation   text not null,     -- ANY, or how somebody must take part
    confidentiality text not null check (confidentiality in ('OPEN', 'PERSONAL', 'SERVICE', 'OFFICIAL_USE')),
    view            text not null check (view in ('ANONYMOUS', 'MASKED', 'FULL')),
    origin          text not null check (origin in ('DEFAULT', 'ADDED', 'REVOKED')),
    changed_at      timestamptz not null default now(),
    changed_by      text not null default '',
    primary key (role, act, reach, participation, confidentiality, view)
);

-- Заміщення: the holder of substitute_id acts in position_id too, from a moment to another one, exclusive.
create table substitution (
    id            uuid primary key,
    position_id   uuid not null references position,
    substitute_id uuid not null references position,
    valid_from    timestamptz not null,
    valid_to      timestamptz,
    scope         text not null default 'ALL' check (scope in ('ALL', 'READ')),
    reason        text not null default '',
    created_at    timestamptz not null default now(),
    created_by    text not null,
    check (position_id <> substitute_id),
    check (valid_to > valid_from)
);
create index substitution_by_substitute on substitution (substitute_id);

-- A new version of the rights with every statement that changes what they depend on, whoever issues it.
insert into registry_setting (key, value) values ('rights_version', gen_random_uuid()::text);
create function touch_rights() returns trigger language plpgsql as $$
begin
    update registry_setting set value = gen_random_uuid()::text where key = 'rights_version';
    return null;
end $$;
create trigger rights_changed after insert or update or delete or truncate on permission_rule
    for each statement execute function touch_rights();
create trigger rights_changed after insert or update or delete or truncate on substitution
    for each statement execute function touch_rights();
create trigger rights_changed after insert or update or delete or truncate on position
    for each statement execute function touch_rights();
create trigger rights_changed after insert or update or delete or truncate on org_unit
    for each statement execute function touch_rights();

-- Who takes part in a card by work on it: authors of resolutions, executors, those accused. The execution of documents
-- replaces this view with one over its tables; the columns stay.
create view work_participant as
    select null::uuid as document_id, null::text as participation, null::uuid as position_id, null::uuid as unit_id
     where false;

create index document_by_reviewer on document (reviewer_id) where reviewer_id is not null;
create index document_by_organisation on document (organisation_id);

-- Everybody who takes part in a card; position_id is null where a unit as a whole does.
create view card_participant as
    select d.id as document_id, 'REGISTRAR' as participation, null::uuid as position_id, d.organisation_id as unit_id
      from document d
    union all
    select d.id, 'REVIEWER', p.id, p.unit_id from document d join position p on p.id = d.reviewer_id
    union all
    select document_id, participation, position_id, unit_id from work_participant;

-- Who ceased to take part in a card, by the transaction that did it: the feed tells them that the card is gone.
-- all_of_them: the card became more closed, so anybody may have lost it.
create table participant_left (
    xid         xid8 not null default pg_current_xact_id(),
    document_id uuid not null,
    position_id uuid,
    unit_id     uuid,
    all_of_them boolean not null default false
);
create index participant_left_by_entry on participant_left (xid, document_id);

create function note_participants_left() returns trigger language plpgsql as $$
begin
    if old.reviewer_id is distinct from new.reviewer_id and old.reviewer_id is not null then
        insert into participant_left (document_id, position_id, unit_id)
        select new.id, p.id, p.unit_id from position p where p.id = old.reviewer_id;
    end if;
    if old.organisation_id <> new.organisation_id then
        insert into participant_left (document_id, unit_id) values (new.id, old.organisation_id);
    end if;
    if card_confidentiality(old.confidentiality, old.kind) <> card_confidentiality(new.confidentiality, new.kind) then
        insert into participant_left (document_id, all_of_them) values (new.id, true);
    end if;
    return null;
end $$;
create trigger participants_left after update of reviewer_id, organisation_id, confidentiality, kind on document
    for each row execute function note_participants_left();
