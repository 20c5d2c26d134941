-- The registry. Valid for PostgreSQL 15 and later. Identifiers are UUIDs but for the feed and the audit.

-- One row per fact about this registry. feed_trimmed_*: the last position that the log no longer holds.
create table registry_setting (
    key   text primary key,
    value text not null
);
insert into registry_setting (key, value)
values ('server_id', gen_random_uuid()::text), ('feed_epoch', gen_random_uuid()::text),
       ('feed_trimmed_xid', '0'), ('feed_trimmed_seq', '0'), ('directory_version', gen_random_uuid()::text);

-- Directory ----------------------------------------------------------------------------------------------------------

create table district (
    code    text primary key,          -- KATOTTG code, or OTHER
    name    text not null,
    ordinal integer not null
);

create table classifier_row (
    classifier text not null,          -- '858.1' … '858.6', '858.II', …
    code       text not null,
    name       text not null,
    parent     text,
    ordinal    integer not null,
    valid_from date not null,
    valid_to   date,                   -- inclusive
    source_act text not null,
    primary key (classifier, code, valid_from)
);

create table org_unit (
    id         uuid primary key,
    code       text not null unique,
    name       text not null,
    short_name text not null,
    parent_id  uuid references org_unit,
    type       text not null check (type in ('APPARATUS', 'DEPARTMENT', 'OFFICE', 'DISTRICT_ADMINISTRATION', 'UTILITY', 'INSTITUTION', 'OTHER'))
);

create table app_user (
    id            uuid primary key,
    login         text not null unique check (login = lower(login)),
    display_name  text not null,
    password_hash text not null,       -- Argon2id, PHC string
    state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'BLOCKED', 'ARCHIVED')),
    cards_key     bytea not null check (length(cards_key) = 32),
    outbox_key    bytea not null check (length(outbox_key) = 32),
    created_at    timestamptz not null default now()
);

create table position (
    id         uuid primary key,
    unit_id    uuid not null references org_unit,
    title      text not null,
    holder     text not null,          -- surname and initials; empty while vacant
    user_id    uuid references app_user,
    role       text not null check (role in ('REGISTRAR', 'EXECUTOR', 'HEAD', 'UNIT_HEAD', 'CONTROLLER', 'ANALYST', 'ADMIN', 'AUDITOR')),
    head       boolean not null default false,
    valid_from date not null,
    valid_to   date                    -- inclusive
);
create index position_by_user on position (user_id) where user_id is not null;

-- A new version of the directory with every statement that changes one of its lists, whoever issues it.
create function touch_directory() returns trigger language plpgsql as $$
begin
    update registry_setting set value = gen_random_uuid()::text where key = 'directory_version';
    return null;
end $$;
create trigger directory_changed after insert or update or delete or truncate on district
    for each statement execute function touch_directory();
create trigger directory_changed after insert or update or delete or truncate on classifier_row
    for each statement execute function touch_directory();
create trigger directory_changed after insert or update or delete or truncate on org_unit
    for each statement execute function touch_directory();
create trigger directory_changed after insert or update or delete or truncate on position
    for each statement execute function touch_directory();

create table session (
    token_hash   bytea primary key,    -- SHA-256 of the opaque token
    user_id      uuid not null references app_user,
    position_id  uuid not null references position,
    workstation  text not null,
    address      text not null,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    closed_at    timestamptz
);
create index session_by_user on session (user_id) where closed_at is null;

-- Documents ----------------------------------------------------------------------------------------------------------

create table journal (
    code            text primary key,  -- 'APPEALS', 'INCOMING', …
    name            text not null,
    kind            text not null,
    organisation_id uuid references org_unit -- null: one journal for the whole city
);
insert into journal (code, name, kind) values
    ('INCOMING', 'Вхідні документи', 'INCOMING'),
    ('OUTGOING', 'Вихідні документи', 'OUTGOING'),
    ('INTERNAL', 'Внутрішні документи', 'INTERNAL'),
    ('REGULATORY', 'Нормативно-розпорядчі документи', 'REGULATORY'),
    ('APPEALS', 'Звернення громадян', 'APPEAL'),
    ('INFO_REQUESTS', 'Запити на інформацію', 'INFO_REQUEST');

create table number_counter (
    journal     text not null references journal,
    year        integer not null,
    last_number integer not null check (last_number >= 0),
    primary key (journal, year)
) with (fillfactor = 10); -- room for the versions of a row that every registration updates

-- Numbers that were given and then recorded as void; the only lawful gaps.
create table number_void (
    journal   text not null,
    year      integer not null,
    running   integer not null,
    reason    text not null,
    voided_by text not null,
    voided_at timestamptz not null default now(),
    primary key (journal, year, running)
);

create table document (
    id                  uuid primary key,
    revision            bigint not null,
    kind                text not null,
    state               text not null,
    journal             text not null references journal,
    year                integer not null,
    running             integer not null check (running > 0),
    duplicate           integer not null default 0 check (duplicate >= 0),
    channel             text not null,
    prefix              text not null,
    registered_on       date not null,
    organisation_id     uuid not null references org_unit,
    duplicate_of        uuid references document,
    received_on         date not null,
    citizens            integer not null check (citizens > 0),
    receipt_form        text not null,
    receipt_mark        text not null,
    appeal_kind         text not null,
    subject             text not null,
    type                text not null,
    question            text not null,
    region              text not null,
    settlement          text not null,
    processing_district text references district, -- null: not stated, only for other kinds than appeals
    appeal_district     text references district,
    summary             text not null check (char_length(summary) <= 4000),
    control_date        date,
    control_rule        text not null,
    reviewer_id         uuid references position,
    note                text not null check (char_length(note) <= 2000),
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null,
    changed_by          text not null,  -- display name
    unique (journal, year, running, duplicate)
);
create index document_newest_first on document (registered_on desc, running desc, duplicate desc, id desc);
create index document_by_first on document (duplicate_of) where duplicate_of is not null;

create table applicant (
    document_id uuid not null references document on delete cascade,
    ordinal     integer not null,       -- 0 is the main one
    surname     text not null,
    given_name  text not null,
    patronymic  text not null,
    address     text not null,
    phone       text not null,
    email       text not null,
    name_key    text not null,          -- folded "surname given patronymic", for earlier appeals
    phone_key   text not null,          -- digits only
    primary key (document_id, ordinal)
);
create index applicant_by_name on applicant (name_key text_pattern_ops);
create index applicant_by_phone on applicant (phone_key) where phone_key <> '';

-- Every former state, whole; the present one has recorded_to null. A document that was loaded in bulk gets its row for
-- the loaded state with its first change.
create table document_version (
    document_id   uuid not null references document on delete cascade,
    revision      bigint not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz,
    changed_by    text not null,
    state         text not null,
    content       jsonb not null,
    primary key (document_id, revision)
);

-- Change feed --------------------------------------------------------------------------------------------------------

-- Read in the order (xid, seq) and only below pg_snapshot_xmin(pg_current_snapshot()): a lower seq may commit later.
create table change (
    seq         bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    document_id uuid not null,
    revision    bigint not null,
    removed     boolean not null default false,
    made_at     timestamptz not null default clock_timestamp()
);
create index change_by_position on change (xid, seq);
create index change_by_age on change (made_at);

-- Writes and evidence ------------------------------------------------------------------------------------------------

-- Idempotency: the answer of a write by the id that was born with its draft.
create table write_request (
    user_id    uuid not null,
    request_id uuid not null,
    operation  text not null,
    body_hash  bytea not null,          -- SHA-256
    document_id uuid not null,
    revision   bigint not null,         -- the answer is this revision, kept in document_version
    made_at    timestamptz not null default now(),
    primary key (user_id, request_id)
);

create table audit_event (
    id          bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    happened_at timestamptz not null default clock_timestamp(),
    user_id     uuid,
    position_id uuid,
    origin      text not null,
    action      text not null,
    document_id uuid,
    details     jsonb not null default '{}'
);

-- Import -------------------------------------------------------------------------------------------------------------

create table import_run (
    id          uuid primary key,
    file_name   text not null,
    file_hash   bytea not null,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    done_rows   integer not null default 0,
    imported    integer not null default 0,
    unchanged   integer not null default 0,
    refused     integer not null default 0,
    warned      integer not null default 0
);

create table import_row (
    run_id  uuid not null references import_run on delete cascade,
    line    integer not null,
    content jsonb not null,
    primary key (run_id, line)
);
