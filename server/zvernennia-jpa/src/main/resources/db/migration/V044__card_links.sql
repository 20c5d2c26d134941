-- How documents hang together: the first answers, executes, repeats … the second. Duplicates are document.duplicate_of.
create table card_link (
    from_id   uuid not null references document on delete cascade,
    kind      text not null,
    to_id     uuid not null references document on delete cascade,
    linked_at timestamptz not null,
    linked_by text not null,           -- display name
    primary key (from_id, kind, to_id),
    check (from_id <> to_id)
);
create index card_link_by_second on card_link (to_id);
