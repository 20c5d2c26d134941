-- How long documents are kept whole, as data with validity and source, and which cards have nobody in them any more.
create table keeping_rule (
    kind       text not null,
    years      integer not null check (years between 1 and 100),
    valid_from date not null,
    valid_to   date,                                   -- inclusive; null while it holds
    source     text not null check (char_length(source) between 1 and 300),
    primary key (kind, valid_from),
    check (valid_to >= valid_from)
);
insert into keeping_rule (kind, years, valid_from, source) values
    ('APPEAL', 5, '1991-01-01', 'Перелік типових документів, ст. 82-б (наказ Мін''юсту від 12.04.2012 № 578/5)'),
    ('INFO_REQUEST', 5, '1991-01-01', 'Перелік типових документів, ст. 82-б (наказ Мін''юсту від 12.04.2012 № 578/5)');

alter table document add column anonymised_at timestamptz;

-- Contents of files whose cards are anonymous: gone from the registry, on the disk until the command has deleted them.
create table content_to_forget (
    hash bytea primary key check (octet_length(hash) = 32)
);
