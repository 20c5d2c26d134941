-- Forms that cards are printed in, where an administrator has replaced the one of the workstations. The newest row of a
-- form counts; former ones stay.
create table print_template (
    form        text not null,
    replaced_at timestamptz not null,
    replaced_by text not null,         -- name of the command
    docx        bytea,                 -- null: the one of the workstations again
    ordinal     bigint generated always as identity primary key
);
create index print_template_newest on print_template (form, ordinal desc);
