-- What the registry tells the people who work in it: reminders by the clock and by people, proposals.

-- Who is reminded when: data, read by the job at each of its runs. A row that is no longer wanted gets a last day.
create table reminder_rule (
    id          smallint primary key,
    kind        text not null check (kind in ('DUE', 'OVERDUE', 'ESCALATION')),
    days_before integer not null,                        -- before the term; 0: on its day; below 0: days overdue
    working     boolean not null default false,          -- days before are counted in working days
    repeats     integer check (repeats > 0),             -- again each so many days from then on; null: once
    recipient   text not null check (recipient in
                    ('EXECUTOR', 'HEAD', 'CONTROLLER', 'SUPERIOR', 'SUPERIOR_2')),
                -- HEAD: of the executor's unit; CONTROLLER: who set control; SUPERIOR, SUPERIOR_2: the head one and two
                -- levels above that unit
    by_mail     boolean not null default true,
    valid_from  date not null default date '2000-01-01',
    valid_to    date,                                    -- inclusive
    check (days_before > 0 or not working),              -- in working days a reminder never falls on a weekend
    check (days_before <= 0 or repeats is null)
);
insert into reminder_rule (id, kind, days_before, working, repeats, recipient, by_mail) values
    (1, 'DUE', 5, true, null, 'EXECUTOR', true),
    (2, 'DUE', 3, true, null, 'EXECUTOR', true),
    (3, 'DUE', 1, true, null, 'EXECUTOR', true),
    (4, 'DUE', 0, false, null, 'EXECUTOR', true),
    (5, 'DUE', 3, true, null, 'HEAD', false),
    (6, 'DUE', 1, true, null, 'HEAD', false),
    (7, 'DUE', 0, false, null, 'HEAD', false),
    (8, 'DUE', 1, true, null, 'CONTROLLER', false),
    (9, 'DUE', 0, false, null, 'CONTROLLER', false),
    (10, 'OVERDUE', -1, false, 1, 'EXECUTOR', true),
    (11, 'OVERDUE', -1, false, 1, 'HEAD', true),
    (12, 'OVERDUE', -1, false, 1, 'CONTROLLER', false),
    (13, 'ESCALATION', -1, false, null, 'SUPERIOR', true),
    (14, 'ESCALATION', -5, false, null, 'SUPERIOR_2', true);

create table notification (
    id           bigint generated always as identity primary key,
    position_id  uuid not null references position,      -- whom it tells: whoever holds it, or stands in
    kind         text not null check (kind in ('DUE', 'OVERDUE', 'ESCALATION', 'REMINDER', 'PROPOSE_LIFT')),
    document_id  uuid not null references document on delete cascade,
    execution_id uuid,
    rule_id      smallint references reminder_rule,      -- null: a person did
    for_day      date not null,                          -- the day it was made
    due          date,
    text         text not null default '' check (char_length(text) <= 2000),
    made_at      timestamptz not null,
    read_at      timestamptz
);
-- The job may run as often as it likes, on any instance.
create unique index notification_once on notification (rule_id, execution_id, position_id, for_day)
    where rule_id is not null;
create index notification_by_position on notification (position_id, id);
create index notification_unread on notification (position_id) where read_at is null;
create index notification_by_document on notification (document_id);
create index execution_open_by_term on execution (term) where state in ('NEW', 'SEEN', 'IN_WORK');

-- Where a person gets letters.
create table user_contact (
    user_id uuid primary key references app_user on delete cascade,
    email   text not null check (char_length(email) <= 254 and email like '_%@_%')
);

-- Letters that wait to be sent, at most one for a person and a run of the job. They name documents and terms, nobody.
create table mail_letter (
    id          bigint generated always as identity primary key,
    user_id     uuid not null references app_user on delete cascade,
    template    text not null,
    lines       text not null,
    made_at     timestamptz not null,
    try_at      timestamptz not null,
    tries       integer not null default 0,
    sent_at     timestamptz,
    given_up_at timestamptz,
    problem     text not null default ''                 -- of the last try, for the administrator
);
create index mail_letter_waiting on mail_letter (try_at) where sent_at is null and given_up_at is null;

-- When work goes to another position as it stands, the former one ceases to take part, unless by something else.
create function note_work_handed_over() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from work_participant
                    where document_id = old.document_id and position_id = old.executor_id) then
        insert into participant_left (document_id, position_id, unit_id)
        values (old.document_id, old.executor_id, old.unit_id);
    end if;
    return null;
end $$;
create trigger work_handed_over after update of executor_id on execution for each row
    when (old.executor_id <> new.executor_id) execute function note_work_handed_over();

create function note_author_left() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from work_participant
                    where document_id = old.document_id and position_id = old.author_id) then
        insert into participant_left (document_id, position_id, unit_id)
        select old.document_id, p.id, p.unit_id from position p where p.id = old.author_id;
    end if;
    return null;
end $$;
create trigger author_left after update of author_id on resolution for each row
    when (old.author_id <> new.author_id) execute function note_author_left();
