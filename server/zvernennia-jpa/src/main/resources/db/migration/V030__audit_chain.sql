-- The chain over the audit, and what an auditor searches by.

-- Counts restores into another cluster, whose transaction numbers begin anew: order is (era, xid, id).
alter table audit_event add column era integer not null default 0;
insert into registry_setting (key, value) values ('audit_era', '0');

create index audit_event_by_position on audit_event (era, xid, id);
create index audit_event_by_time on audit_event (happened_at, id);
create index audit_event_by_user on audit_event (user_id, happened_at, id) where user_id is not null;
create index audit_event_by_document on audit_event (document_id, happened_at, id) where document_id is not null;

-- One link each: the rows after the former one, up to and including a position below which nothing can appear any
-- more. Rows of this table are only ever added.
create table audit_seal (
    number    bigint primary key,       -- from 1, without gap
    era       integer not null,         -- in which it was made
    last_era  integer not null,         -- position of the last row under it
    last_xid  xid8 not null,
    last_id   bigint not null,
    entries   bytea not null,           -- for each row: id (8 bytes), SHA-256 of the row
    previous  bytea not null,           -- SHA-256 of the former seal with its signature; zeros for the first
    sealed_at timestamptz not null,
    key_id    text not null,            -- SHA-256 of the public key
    signature bytea not null            -- Ed25519 over all of the above
);
