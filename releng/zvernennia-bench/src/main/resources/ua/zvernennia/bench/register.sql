-- The statements that the server sends for one registration, in its order, with rows of the same size.
-- The session is looked up in a transaction before; that one is left out here, to be strict with ourselves.
-- :organisation, :user_id and :district come from the command line.
\set r1 random(1, 9000000000000000)
\set r2 random(1, 9000000000000000)
begin;
select set_config('zvernennia.user', :user_id::text, true), set_config('zvernennia.position', '', true),
       set_config('zvernennia.job', '', true);
insert into write_request (user_id, request_id, operation, body_hash, document_id, revision)
values (:user_id::text::uuid, md5(:r1::text || '/' || :r2::text)::uuid, 'REGISTER_CARD', decode(md5(:r1::text), 'hex'),
        md5(:r2::text || '/' || :r1::text)::uuid, 1)
on conflict do nothing;
select clock_timestamp() as now;
select value from registry_setting where key = 'directory_version';
insert into audit_event (user_id, position_id, origin, action, document_id, details)
values (:user_id::text::uuid, null, '127.0.0.1', 'CARD_REGISTERED', md5(:r2::text || '/' || :r1::text)::uuid, '{}'::jsonb);
select code from journal where kind = 'APPEAL' and (organisation_id = :organisation::text::uuid or organisation_id is null)
 order by organisation_id is null limit 1;
update number_counter set last_number = last_number + 1
 where journal = 'APPEALS' and year = extract(year from now() at time zone 'Europe/Kyiv') returning last_number \gset
insert into document (id, revision, kind, state, journal, year, running, duplicate, channel, prefix, registered_on,
        organisation_id, received_on, citizens, receipt_form, receipt_mark, appeal_kind, subject, type, question, region,
        settlement, processing_district, appeal_district, summary, control_date, control_rule, note, changed_at, changed_by)
values (md5(:r2::text || '/' || :r1::text)::uuid, 1, 'APPEAL', 'REGISTERED', 'APPEALS',
        extract(year from now() at time zone 'Europe/Kyiv'), :last_number, 0, '', 'Л', current_date,
        :organisation::text::uuid, current_date, 1, '', '', '', '', '', '', '', 'м. Київ', :district::text, :district::text,
        'Немає опалення в будинку, клієнт 12', current_date + 30, '', '', now(), 'Лабораторна П. І.');
insert into applicant (document_id, ordinal, surname, given_name, patronymic, address, phone, email, name_key, phone_key)
values (md5(:r2::text || '/' || :r1::text)::uuid, 0, 'Лабораторний', 'Прохор', 'Іванович', 'вул. Вигадана, 7, кв. 12', '', '',
        'ЛАБОРАТОРНИЙ ПРОХОР ІВАНОВИЧ', '');
insert into document_version (document_id, revision, recorded_from, recorded_to, changed_by, state, content)
values (md5(:r2::text || '/' || :r1::text)::uuid, 1, now(), null, 'Лабораторна П. І.', 'REGISTERED',
        '{"content": {"kind": "APPEAL", "note": "", "type": "", "region": "", "subject": "", "summary": "Немає опалення в будинку, клієнт 12", "citizens": 1, "question": "", "appealKind": "", "applicants": [{"email": "", "phone": "", "address": "вул. Вигадана, 7, кв. 12", "surname": "Лабораторний", "givenName": "Прохор", "patronymic": "Іванович"}], "receivedOn": "2026-11-24", "settlement": "м. Київ", "controlDate": "2026-12-24", "controlRule": "", "receiptForm": "", "receiptMark": "", "appealDistrict": "OTHER", "processingDistrict": "OTHER"}, "registration": {"year": 2026, "prefix": "Л", "channel": "", "journal": "APPEALS", "running": 20917, "duplicate": 0, "organisation": "e053d7e9-6f49-4758-94d1-da3f8a68d8d2", "registeredOn": "2026-11-24"}}'::jsonb);
insert into change (document_id, revision) values (md5(:r2::text || '/' || :r1::text)::uuid, 1);
commit;
