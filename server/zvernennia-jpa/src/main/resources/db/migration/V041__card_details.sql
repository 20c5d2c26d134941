-- What a card carries beyond its front: further questions, correspondent, object of a complaint, facts of an applicant.
-- JSON as DetailsJson writes it; empty for none. Reports read the views below.
alter table document add column details text not null default '';
alter table applicant add column facts text not null default '';

-- Numbers beside applicant.phone, as keys for earlier appeals.
create table applicant_phone (
    document_id uuid not null references document on delete cascade,
    phone_key   text not null,
    primary key (phone_key, document_id)
);
create index applicant_phone_by_document on applicant_phone (document_id);

-- Every question of an appeal: ordinal 0 is the main one.
create view appeal_question as
select d.id as document_id, 0 as ordinal, d.question as code, '' as place, d.appeal_district as district,
       case when d.details = '' then '' else coalesce(d.details::jsonb ->> 'result', '') end as result
  from document d where d.kind = 'APPEAL'
union all
select d.id, q.ordinal::integer, q.question ->> 'code', coalesce(q.question ->> 'place', ''),
       nullif(q.question ->> 'district', ''), coalesce(q.question ->> 'result', '')
  from document d,
       lateral jsonb_array_elements(d.details::jsonb -> 'questions') with ordinality as q (question, ordinal)
 where d.kind = 'APPEAL' and d.details <> '';

-- Categories of group 7 of an applicant: the first is the main one.
create view applicant_category as
select a.document_id, a.ordinal as applicant, c.ordinal::integer - 1 as ordinal, c.category ->> 'code' as code
  from applicant a,
       lateral jsonb_array_elements(a.facts::jsonb -> 'categories') with ordinality as c (category, ordinal)
 where a.facts <> '';
