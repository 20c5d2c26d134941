-- Filters of the card list that one person made and everybody in their organisation may use.
create table shared_filter (
    id              uuid primary key,      -- born at the owner's workstation
    organisation_id uuid not null references org_unit,
    name            text not null check (length(name) between 1 and 60),
    content         text not null check (length(content) <= 4000),   -- the workstation's own text
    owner_id        uuid not null references app_user,
    changed_at      timestamptz not null default now()
);
create unique index shared_filter_by_name on shared_filter (organisation_id, lower(name));
