-- What workstations keep: calendar years of cards (0: all), days of work without the server (0: none).
insert into registry_setting (key, value) values ('desk_cached_years', '2'), ('desk_offline_days', '14');

-- Readings without a line that are in the audit already: a report that is repeated writes nothing twice.
create table offline_read (
    id          uuid primary key,     -- born at the workstation
    user_id     uuid not null references app_user,
    document_id uuid not null references document,
    read_at     timestamptz not null, -- by the workstation's clock
    reported_at timestamptz not null default now()
);
