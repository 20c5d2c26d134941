-- An import is resumed only when all of its lines were staged, in an order of its own.
alter table import_run
    add column staged_rows          integer,   -- null until the last line is staged
    add column default_organisation uuid references org_unit;
alter table import_row
    add column ordinal integer not null;       -- from 1: first documents, then duplicates, which refer to them
create unique index import_row_in_order on import_row (run_id, ordinal);
create index import_run_unfinished on import_run (file_hash) where finished_at is null;
