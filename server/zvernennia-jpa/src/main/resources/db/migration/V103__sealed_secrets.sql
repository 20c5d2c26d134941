-- Keys of workstations' stores and secrets of second factors, sealed with AES-256-GCM: nonce (12), content, tag (16).
-- The key lies outside the database; sealed_by is its id, null: plain, until the server's next round seals it.
-- registry_setting 'secrets_key' is the key that all instances seal with.

alter table app_user add column sealed_by text;
alter table app_user drop constraint app_user_cards_key_check;
alter table app_user drop constraint app_user_outbox_key_check;
alter table app_user add constraint app_user_keys_check check (
    length(cards_key) = case when sealed_by is null then 32 else 60 end
    and length(outbox_key) = case when sealed_by is null then 32 else 60 end);

alter table user_credential add column sealed_by text;
alter table user_credential drop constraint user_credential_totp_secret_check;
alter table user_credential add constraint user_credential_totp_secret_check check (
    length(totp_secret) = case when sealed_by is null then 20 else 48 end);
