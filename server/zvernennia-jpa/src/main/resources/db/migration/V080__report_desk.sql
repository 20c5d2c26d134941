-- What people leave beside reports.

-- Saved sets of parameters: one person's own.
create table report_preset (
    id          uuid primary key,
    user_id     uuid not null,
    name        text not null,
    report      text not null,
    basis       text not null,
    from_day    date not null,
    to_day      date not null,
    moving      text not null default '', -- name of a period that moves with the calendar; empty: the days above
    conditions  jsonb not null,
    saved_at    timestamptz not null default clock_timestamp()
);
create unique index report_preset_by_name on report_preset (user_id, lower(name));

-- Notes under a figure. What was taken away stays, out of sight.
create table report_note (
    id          uuid primary key,
    scope       text not null,            -- SHA-256 of report, period, conditions and what the author may count
    report      text not null,
    row_key     text not null,
    column_id   text not null,
    text        text not null,
    user_id     uuid not null,
    author      text not null,
    written_at  timestamptz not null,
    removed_at  timestamptz
);
create index report_note_by_scope on report_note (scope, written_at);

-- Signed and closed periods: the figures as they were signed. Added to, never changed (R__z_rights_of_roles.sql).
create table report_closing (
    id          uuid primary key,
    scope       text not null unique,     -- as above: one signature under the same figures
    run_id      uuid not null references report_run,
    report      text not null,
    version     integer not null,
    basis       text not null,
    from_day    date not null,
    to_day      date not null,
    conditions  jsonb not null,
    as_of       timestamptz not null,
    hash        text not null,
    figures     jsonb not null,
    remark      text not null,
    user_id     uuid not null,
    position_id uuid not null,
    signed_by   text not null,
    signed_as   text not null,            -- title of the position
    signed_at   timestamptz not null
);
