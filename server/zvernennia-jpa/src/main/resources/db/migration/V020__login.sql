-- Passwords, second factors, lockout and the life of sessions.

-- What a person proves who they are with, beside app_user.password_hash. No row: a password of our own, nothing more.
create table user_credential (
    user_id             uuid primary key references app_user on delete cascade,
    source              text not null default 'OWN' check (source in ('OWN', 'DIRECTORY')), -- who checks the password
    must_change         boolean not null default false,
    password_until      timestamptz,               -- end of a one-time password
    password_changed_at timestamptz,
    totp_secret         bytea check (length(totp_secret) = 20),
    totp_step           bigint not null default 0, -- last time step that was used (RFC 6238): never used again
    totp_confirmed_at   timestamptz                -- null: begun, not in force
);

-- SHA-256 of codes for a lost telephone; a row goes with its use.
create table recovery_code (
    user_id   uuid not null references app_user on delete cascade,
    code_hash bytea not null,
    primary key (user_id, code_hash)
);

-- Failed logins in a row. The key is the SHA-256 of what was typed as the login, since that may be a password typed into
-- the wrong field, and unknown logins are counted too; or the address.
create table login_failure (
    kind           text not null check (kind in ('LOGIN', 'ADDRESS')),
    key            text not null,
    failures       integer not null,
    last_failed_at timestamptz not null,
    locked_until   timestamptz,
    primary key (kind, key)
);
create index login_failure_by_age on login_failure (last_failed_at);

-- A login between its steps: the password was right, a code or a new password is due.
create table login_step (
    challenge_hash bytea primary key,  -- SHA-256
    kind           text not null check (kind in ('SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CHANGE_PASSWORD')),
    login          text not null references app_user (login) on update cascade on delete cascade,
    workstation    text not null,
    address        text not null,
    origin         text not null,
    client_version text not null,
    expires_at     timestamptz not null
);
create index login_step_by_age on login_step (expires_at);

alter table session
    add column id             uuid not null default gen_random_uuid() unique,
    add column client_version text not null default '',
    add column revoked        boolean not null default false; -- closed by somebody else than its owner's logout
create index session_by_end on session (closed_at) where closed_at is not null;

-- Whoever blocks or archives a user, by whatever way, ends the user's sessions in the same transaction.
create function end_sessions_of_user() returns trigger language plpgsql as $$
begin
    update session set closed_at = clock_timestamp(), revoked = true where user_id = new.id and closed_at is null;
    return null;
end $$;
create trigger blocked_user_is_out after update of state on app_user
    for each row when (old.state = 'ACTIVE' and new.state <> 'ACTIVE') execute function end_sessions_of_user();
