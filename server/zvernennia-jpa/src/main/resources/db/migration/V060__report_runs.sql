-- Довідки. What reports read are the views of this schema alone, see R__report_views.sql.
create schema report;

-- Every run: who asked for what, when, and a hash of what came out, so that it can be repeated and compared.
create table report_run (
    id          uuid primary key,
    report      text not null,          -- id of the definition
    version     integer not null,       -- of the definition
    user_id     uuid not null,
    position_id uuid not null,
    made_by     text not null,          -- display name
    basis       text not null,
    from_day    date not null,
    to_day      date not null,
    conditions  jsonb not null,         -- values by condition
    as_of       timestamptz,            -- null: the present
    started_at  timestamptz not null,
    finished_at timestamptz,
    state       text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    row_count   integer not null default 0,
    hash        text not null default '' -- SHA-256 of columns and rows, hexadecimal
);
create index report_run_by_user on report_run (user_id, started_at desc);
