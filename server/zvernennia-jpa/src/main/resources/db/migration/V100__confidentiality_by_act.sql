-- How closed a card is, set by an act: its row tells to what; null for every other act.
alter table card_act add column confidentiality text
    check (confidentiality in ('OPEN', 'PERSONAL', 'SERVICE', 'OFFICIAL_USE'));
