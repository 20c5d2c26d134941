-- Files of cards, their resolutions and executions. The bytes are in the content store, by their hash; here is what is
-- known of them.

create table file_content (
    hash          bytea primary key check (octet_length(hash) = 32), -- SHA-256
    size          bigint not null check (size > 0),
    type          text not null,                                     -- media type, found by the content
    state         text not null check (state in ('WAITING', 'CLEAN', 'INFECTED', 'QUARANTINED')),
    finding       text not null default '',                          -- what was found, or why it is in quarantine
    stored_at     timestamptz not null,
    checked_at    timestamptz,
    attempts      integer not null default 0,
    next_check_at timestamptz not null,
    leased_until  timestamptz                                        -- an instance is at it
);
create index file_content_due on file_content (next_check_at) where state in ('WAITING', 'QUARANTINED');

create table card_file (
    id             uuid primary key,
    document_id    uuid not null references document on delete cascade, -- on it the rights are asked
    owner_kind     text not null check (owner_kind in ('CARD', 'RESOLUTION', 'EXECUTION')),
    owner_id       uuid not null,
    ordinal        bigint generated always as identity,
    name           text not null check (char_length(name) between 1 and 200),
    note           text not null check (char_length(note) <= 500),
    removed_at     timestamptz,
    removed_by     text,                                               -- display name
    removal_reason text,
    check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removal_reason is null))
);
create index card_file_by_document on card_file (document_id, ordinal);

create table card_file_version (
    file_id     uuid not null references card_file on delete cascade,
    version     integer not null check (version > 0),
    hash        bytea not null references file_content,
    name        text not null check (char_length(name) between 1 and 200), -- when this content came
    added_at    timestamptz not null,
    added_by    text not null,                                             -- display name
    position_id uuid not null,
    primary key (file_id, version)
);
create index card_file_version_by_hash on card_file_version (hash);

-- Announced uploads by their request id: open ones tell where to go on, finished ones answer a repeat.
create table file_upload (
    id          uuid primary key,
    user_id     uuid not null,
    document_id uuid not null references document on delete cascade,
    owner_kind  text not null,
    owner_id    uuid not null,
    file_id     uuid not null,
    name        text not null,
    note        text not null,
    size        bigint not null check (size > 0),
    hash        bytea not null check (octet_length(hash) = 32),
    begun_at    timestamptz not null,
    version     integer                                                    -- what it became; null while bytes are missing
);
create index file_upload_open on file_upload (user_id) where version is null;
create index file_upload_by_age on file_upload (begun_at);
