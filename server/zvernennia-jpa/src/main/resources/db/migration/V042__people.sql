-- People are found by their applications: one name with one phone, or with one address, is one person. What a clerk
-- knows beyond that is a merge, which can be undone.
alter table applicant
    add column person_key text generated always as (
        md5(name_key || '|' || case when phone_key <> '' then phone_key
                                    else translate(lower(address), ' .,-/''’№', '') end)) stored;
create index applicant_by_person on applicant (person_key);

create table person_merge (
    id        uuid primary key,
    from_key  text not null,
    into_key  text not null check (into_key <> from_key),
    reason    text not null,
    merged_at timestamptz not null,
    merged_by text not null,           -- display name
    undone_at timestamptz,
    undone_by text
);
create unique index person_merge_once on person_merge (from_key) where undone_at is null;
