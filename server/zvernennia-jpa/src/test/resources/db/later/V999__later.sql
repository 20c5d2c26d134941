-- A table that came after the rights of the roles were given.
create table later_thing (
    document_id uuid not null references document,
    content     text not null
);
