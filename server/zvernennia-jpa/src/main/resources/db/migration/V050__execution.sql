-- «Хід виконання»: resolutions and executions of a document, one tree per document.

-- The lock and the revision of a tree. Every act raises the revision by one; a node keeps the one it last changed at, so
-- that two people who act on different branches do not disturb each other.
create table execution_tree (
    document_id        uuid primary key references document on delete cascade,
    revision           bigint not null check (revision > 0),
    control_setter_id  uuid references position,  -- who put the document under control: alone may lift it
    control_lifted_at  timestamptz
);

create table resolution (
    id                  uuid primary key,
    document_id         uuid not null references document on delete cascade,
    parent_execution_id uuid,                     -- null: on the document itself
    revision            bigint not null,          -- of the tree, when this node last changed
    ordinal             integer not null,         -- order of creation inside the tree
    author_id           uuid not null references position,
    authorised_id       uuid references position, -- Уповноважений: acts for the author
    kind                text not null check (kind in ('SIMPLE', 'COMPOUND')),
    state               text not null check (state in
                            ('DRAFT', 'READY', 'SIGNED', 'ACTIVE', 'FULFILLED', 'CANCELLED', 'REPLACED')),
    text                text not null check (char_length(text) <= 4000),
    resolved_on         date not null,            -- Дата
    control             boolean not null,         -- На контроль
    replaces_id         uuid references resolution deferrable initially deferred,
    prepared_by         text not null,            -- display name
    created_at          timestamptz not null,
    signed_at           timestamptz,              -- Накладено
    ended_at            timestamptz,              -- fulfilled, cancelled or replaced
    end_reason          text not null default ''
);
create index resolution_by_document on resolution (document_id);
create index resolution_by_author on resolution (author_id, state);

-- Points of a compound resolution: п.N пп.M.
create table resolution_point (
    resolution_id uuid not null references resolution on delete cascade,
    ordinal       integer not null check (ordinal > 0),
    point         integer not null check (point > 0),
    sub_point     integer not null check (sub_point >= 0), -- 0: none
    text          text not null check (char_length(text) <= 2000),
    primary key (resolution_id, ordinal)
);

create table execution (
    id                uuid primary key,
    document_id       uuid not null references document on delete cascade,
    resolution_id     uuid not null references resolution on delete cascade,
    point             integer not null check (point >= 0), -- ordinal of the resolution's point; 0: the whole of it
    revision          bigint not null,
    ordinal           integer not null,
    executor_id       uuid not null references position,
    unit_id           uuid not null references org_unit,   -- the executor's, as it was when the execution was made
    role              text not null check (role in ('MAIN', 'CO', 'INFORMATION')),
    important         boolean not null,
    term              date,                                -- inclusive; null: not stated, then the document's control date
    state             text not null check (state in ('NEW', 'SEEN', 'IN_WORK', 'DELEGATED', 'REFUSED', 'DONE',
                                                     'ACCEPTED', 'CANCELLED', 'ACKNOWLEDGED')),
    delegated_from_id uuid references execution deferrable initially deferred,
    received_at       timestamptz,                         -- the resolution was signed: from here on time counts
    seen_at           timestamptz,
    started_at        timestamptz,                         -- Взято на виконання
    done_at           timestamptz,                         -- Виконано: the report, also while it awaits acceptance
    closed_at         timestamptz,                         -- accepted, cancelled, delegated, refused or acknowledged
    done_by_id        uuid references position,            -- the position that reported; may not accept
    result            text not null default '' check (char_length(result) <= 4000),
    note              text not null default '' check (char_length(note) <= 2000),
    reason            text not null default '' check (char_length(reason) <= 2000), -- of a return or a rework
    proposed_id       uuid references position,            -- whom the one who returned it proposes
    reworks           integer not null default 0
);
alter table resolution add constraint resolution_parent foreign key (parent_execution_id) references execution
    deferrable initially deferred;
create index execution_by_document on execution (document_id);
create index execution_by_resolution on execution (resolution_id);
create index execution_by_delegation on execution (delegated_from_id) where delegated_from_id is not null;
create index execution_open_by_executor on execution (executor_id, state) where received_at is not null;

-- Every act, in order: who, for whom, when. History and «Маршрут» read it; rows are never changed.
create table execution_step (
    id            bigint generated always as identity primary key,
    document_id   uuid not null references document on delete cascade,
    revision      bigint not null,                         -- of the tree after the act
    resolution_id uuid,
    execution_id  uuid,
    act           text not null,
    from_state    text,
    to_state      text,
    position_id   uuid not null,                           -- acted in
    acted_for_id  uuid,                                    -- the position it was done for, when another one
    actor         text not null,                           -- display name
    remark        text not null default '',
    made_at       timestamptz not null
);
create index execution_step_by_document on execution_step (document_id, id);

-- Former states of nodes, whole, as document_version keeps those of a document.
create table execution_version (
    node_id       uuid not null,
    revision      bigint not null,
    document_id   uuid not null references document on delete cascade,
    recorded_to   timestamptz not null,
    content       jsonb not null,
    primary key (node_id, revision)
);
create index execution_version_by_document on execution_version (document_id);
