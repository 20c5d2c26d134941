-- Terms as data, and the acts that move a control date or a state.

-- What holidays mean, by periods; days in no period are days of peace.
create table calendar_regime (
    regime     text not null check (regime in ('PEACE', 'MARTIAL')),
    valid_from date not null primary key,
    valid_to   date,                   -- inclusive; null while it lasts
    source_act text not null
);
insert into calendar_regime (regime, valid_from, valid_to, source_act)
values ('MARTIAL', '2022-03-24', null, 'Закон України від 15.03.2022 № 2136-IX, ч. 6 ст. 6');

-- State holidays (Labour Code, art. 73): a day of the year, or a distance from Easter Sunday.
create table holiday (
    name         text not null,
    month        integer check (month between 1 and 12),
    day          integer check (day between 1 and 31),
    after_easter integer,
    first_year   integer,
    last_year    integer,              -- inclusive
    ordinal      integer primary key,
    check ((month is null) = (day is null) and (month is null) <> (after_easter is null))
);
insert into holiday (ordinal, month, day, after_easter, first_year, last_year, name) values
    (1, 1, 1, null, null, null, 'Новий рік'),
    (2, 1, 7, null, null, 2023, 'Різдво Христове (за старим календарем)'),
    (3, 3, 8, null, null, null, 'Міжнародний жіночий день'),
    (4, null, null, 0, null, null, 'Пасха (Великдень)'),
    (5, 5, 1, null, null, null, 'День праці'),
    (6, 5, 2, null, null, 2017, 'День міжнародної солідарності трудящих, другий день'),
    (7, 5, 8, null, 2024, null, 'День пам''яті та перемоги над нацизмом у Другій світовій війні 1939–1945 років'),
    (8, 5, 9, null, null, 2023, 'День перемоги'),
    (9, null, null, 49, null, null, 'Трійця'),
    (10, 6, 28, null, null, null, 'День Конституції України'),
    (11, 7, 15, null, 2024, null, 'День Української Державності'),
    (12, 7, 28, null, 2022, 2023, 'День Української Державності'),
    (13, 8, 24, null, null, null, 'День незалежності України'),
    (14, 10, 1, null, 2023, null, 'День захисників і захисниць України'),
    (15, 10, 14, null, 2015, 2022, 'День захисників і захисниць України'),
    (16, 12, 25, null, 2017, null, 'Різдво Христове');

-- Days that an act moved, for everybody (organisation_id null) or for one organisation.
create table calendar_day (
    day             date not null,
    organisation_id uuid references org_unit,
    working         boolean not null,
    source_act      text not null
);
create unique index calendar_day_once
    on calendar_day (day, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));

-- Rules of terms that replace the ones of the law as shipped, e.g. T30 as 30 days.
create table term_rule (
    code    text primary key,
    unit    text not null check (unit in ('DAYS', 'MONTHS', 'WORKING_DAYS', 'HOURS')),
    length  integer not null check (length > 0),
    shift   text not null check (shift in ('NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY', 'NONE')),
    article text not null
);

-- One row per act; the states before and after it are in document_version by revision.
create table card_act (
    document_id         uuid not null references document on delete cascade,
    revision            bigint not null,        -- the one that the act made
    kind                text not null,
    reason              text not null,
    letter_number       text,
    letter_date         date,
    addressee           text,
    consent_of          text not null,
    ground              text,
    former_state        text not null,
    former_control_date date,
    new_control_date    date,
    former_number       text not null,
    new_number          text not null,
    late_days           integer not null,
    made_at             timestamptz not null,
    made_by             text not null,          -- display name
    position_id         uuid not null,
    primary key (document_id, revision)
);
create index card_act_by_kind on card_act (kind, made_at);
