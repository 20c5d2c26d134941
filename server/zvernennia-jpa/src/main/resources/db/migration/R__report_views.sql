-- What reports read. Runs after all numbered migrations, and again whenever this file changes. Definitions of reports
-- name these columns: add, never rename.
--
-- The setting zvernennia.as_of, local to the transaction, gives the register as it was at that moment, from the kept
-- versions; without it the present. Only one half of the union is executed then.

drop view if exists report.card cascade;
drop view if exists report.raw_card cascade;

create view report.raw_card as
select d.id, d.kind, d.state, d.journal, d.year, d.running, d.duplicate, d.channel, d.prefix, d.registered_on,
       d.organisation_id, d.duplicate_of, d.received_on, d.citizens, d.receipt_form, d.receipt_mark, d.appeal_kind,
       d.subject, d.type, d.question, d.region, d.settlement, d.processing_district, d.appeal_district, d.summary,
       d.control_date, d.control_rule, d.reviewer_id, d.note, d.created_at, d.changed_at, d.changed_by,
       card_confidentiality(d.confidentiality, d.kind) as confidentiality,
       (select concat_ws(' ', nullif(a.surname, ''), nullif(a.given_name, ''), nullif(a.patronymic, ''))
          from applicant a where a.document_id = d.id and a.ordinal = 0) as applicant,
       (select a.address from applicant a where a.document_id = d.id and a.ordinal = 0) as address
  from document d
 where coalesce(current_setting('zvernennia.as_of', true), '') = ''
union all
select d.id, v.content -> 'content' ->> 'kind', v.state, d.journal, d.year, d.running, d.duplicate, d.channel, d.prefix,
       d.registered_on, d.organisation_id, d.duplicate_of,
       (v.content -> 'content' ->> 'receivedOn')::date, (v.content -> 'content' ->> 'citizens')::integer,
       coalesce(v.content -> 'content' ->> 'receiptForm', ''), coalesce(v.content -> 'content' ->> 'receiptMark', ''),
       coalesce(v.content -> 'content' ->> 'appealKind', ''), coalesce(v.content -> 'content' ->> 'subject', ''),
       coalesce(v.content -> 'content' ->> 'type', ''), coalesce(v.content -> 'content' ->> 'question', ''),
       coalesce(v.content -> 'content' ->> 'region', ''), coalesce(v.content -> 'content' ->> 'settlement', ''),
       nullif(v.content -> 'content' ->> 'processingDistrict', ''),
       nullif(v.content -> 'content' ->> 'appealDistrict', ''), coalesce(v.content -> 'content' ->> 'summary', ''),
       (v.content -> 'content' ->> 'controlDate')::date, coalesce(v.content -> 'content' ->> 'controlRule', ''),
       (v.content -> 'content' ->> 'reviewer')::uuid, coalesce(v.content -> 'content' ->> 'note', ''), d.created_at,
       v.recorded_from, v.changed_by, card_confidentiality(d.confidentiality, d.kind),
       concat_ws(' ', nullif(v.content -> 'content' -> 'applicants' -> 0 ->> 'surname', ''),
                 nullif(v.content -> 'content' -> 'applicants' -> 0 ->> 'givenName', ''),
                 nullif(v.content -> 'content' -> 'applicants' -> 0 ->> 'patronymic', '')),
       v.content -> 'content' -> 'applicants' -> 0 ->> 'address'
  from document_version v join document d on d.id = v.document_id
 where coalesce(current_setting('zvernennia.as_of', true), '') <> ''
   and v.recorded_from <= nullif(current_setting('zvernennia.as_of', true), '')::timestamptz
   and (v.recorded_to is null or v.recorded_to > nullif(current_setting('zvernennia.as_of', true), '')::timestamptz)
union all
-- Loaded in bulk and never changed since: the present state is the only one.
select d.id, d.kind, d.state, d.journal, d.year, d.running, d.duplicate, d.channel, d.prefix, d.registered_on,
       d.organisation_id, d.duplicate_of, d.received_on, d.citizens, d.receipt_form, d.receipt_mark, d.appeal_kind,
       d.subject, d.type, d.question, d.region, d.settlement, d.processing_district, d.appeal_district, d.summary,
       d.control_date, d.control_rule, d.reviewer_id, d.note, d.created_at, d.changed_at, d.changed_by,
       card_confidentiality(d.confidentiality, d.kind) as confidentiality,
       (select concat_ws(' ', nullif(a.surname, ''), nullif(a.given_name, ''), nullif(a.patronymic, ''))
          from applicant a where a.document_id = d.id and a.ordinal = 0),
       (select a.address from applicant a where a.document_id = d.id and a.ordinal = 0)
  from document d
 where coalesce(current_setting('zvernennia.as_of', true), '') <> ''
   and d.changed_at <= nullif(current_setting('zvernennia.as_of', true), '')::timestamptz
   and not exists (select 1 from document_version v where v.document_id = d.id);

create view report.card as
select c.id, c.kind, c.state, c.journal, c.year, c.running, c.duplicate, c.channel, c.prefix,
       case when c.channel = '' then '' else c.channel || '/' end
           || case when c.prefix = '' then '' else c.prefix || '-' end || c.running
           || case when c.duplicate = 0 then '' else '/' || c.duplicate end as number,
       c.registered_on, extract(quarter from c.registered_on)::integer as quarter,
       extract(month from c.registered_on)::integer as month,
       c.organisation_id, organisation.code as organisation_code, organisation.short_name as organisation,
       c.duplicate_of, c.received_on, c.citizens, c.receipt_form, c.receipt_mark, c.appeal_kind, c.subject, c.type,
       c.question, split_part(c.question, '.', 1) as question_group,
       (select r.name from classifier_row r where r.classifier = '858.II' and r.code = c.question
         order by r.valid_from desc limit 1) as question_name,
       c.region, c.settlement,
       coalesce(c.processing_district, 'OTHER') as processing_district,
       coalesce(c.appeal_district, 'OTHER') as appeal_district,
       processing.name as processing_district_name, appealed.name as appeal_district_name,
       c.summary, c.control_date, c.control_rule, c.control_date is not null as controlled,
       c.reviewer_id, reviewer.holder as reviewer, coalesce(reviewer.title, '') as reviewer_title, coalesce(reviewer.head, false) as reviewer_head,
       reviewer.unit_id as reviewer_unit_id, reviewer_unit.short_name as reviewer_unit,
       coalesce(reviewer_unit.type, '') as reviewer_unit_type,
       c.note, c.created_at, c.changed_at, c.changed_by, c.confidentiality, c.applicant, c.address,
       c.state not in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK') as final,
       case when c.state not in ('REGISTERED', 'PRELIMINARY', 'AT_HEAD', 'IN_EXECUTION', 'ON_CHECK')
            then (c.changed_at at time zone 'Europe/Kyiv')::date end as executed_on,
       case c.state when 'FORWARDED' then '9.5' when 'RETURNED' then '9.4' when 'NOT_CONSIDERED' then '9.6' else ''
            end as outcome
  from report.raw_card c
  left join org_unit organisation on organisation.id = c.organisation_id
  left join district processing on processing.code = coalesce(c.processing_district, 'OTHER')
  left join district appealed on appealed.code = coalesce(c.appeal_district, 'OTHER')
  left join "position" reviewer on reviewer.id = c.reviewer_id
  left join org_unit reviewer_unit on reviewer_unit.id = reviewer.unit_id
 where c.state <> 'VOID';

create or replace view report.district as select code, name, ordinal from district;

-- The last row of each code: what a code was called last.
create or replace view report.classifier as
select distinct on (classifier, code) classifier, code, name, parent, ordinal, valid_from, valid_to
  from classifier_row order by classifier, code, valid_from desc;

create or replace view report.unit as
select u.id, u.code, u.name, u.short_name, u.type, u.parent_id, p.short_name as parent
  from org_unit u left join org_unit p on p.id = u.parent_id;

create or replace view report.post as
select p.id, p.unit_id, u.short_name as unit, p.title, p.holder, p.role, p.head, p.valid_from, p.valid_to,
       a.login, a.state as account_state
  from "position" p join org_unit u on u.id = p.unit_id left join app_user a on a.id = p.user_id;

create or replace view report.journal as select code, name, kind from journal;

create or replace view report.voided as
select journal, year, running, reason, voided_by, (voided_at at time zone 'Europe/Kyiv')::date as voided_on
  from number_void;

create or replace view report.counter as select journal, year, last_number from number_counter;

create or replace view report.audit as
select a.id, a.happened_at, (a.happened_at at time zone 'Europe/Kyiv')::date as happened_on, a.action,
       coalesce(u.display_name, '') as person, coalesce(p.title, '') as title, a.document_id
  from audit_event a left join app_user u on u.id = a.user_id left join "position" p on p.id = a.position_id;

-- Acts on cards: terms moved, appeals forwarded and returned.
create or replace view report.act as
select a.document_id, a.revision, a.kind, a.reason, a.letter_number, a.letter_date, a.addressee, a.consent_of, a.ground,
       a.former_control_date, a.new_control_date, a.late_days, (a.made_at at time zone 'Europe/Kyiv')::date as made_on,
       a.made_by
  from card_act a;

create or replace view report.run as
select id, report, made_by, from_day, to_day, started_at, (started_at at time zone 'Europe/Kyiv')::date as started_on,
       state, row_count, hash
  from report_run;

do $$
begin
    if exists (select 1 from pg_roles where rolname = 'zvernennia_report') then
        grant usage on schema report to zvernennia_report;
        grant select on all tables in schema report to zvernennia_report;
    end if;
end $$;
