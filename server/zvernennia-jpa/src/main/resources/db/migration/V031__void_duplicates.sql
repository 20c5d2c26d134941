-- A duplicate has a number of its own, N/n, which is void by itself.
alter table number_void add column duplicate integer not null default 0;
alter table number_void drop constraint number_void_pkey;
alter table number_void add primary key (journal, year, running, duplicate);
