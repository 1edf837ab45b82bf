-- Who may do what, and who did it.

create table account (
  name            text primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  password        text not null,       -- Argon2id, with its salt and cost
  one_time        boolean not null,    -- must be changed before anything else
  password_set_at timestamptz not null,
  roles           text[] not null,
  made_at         timestamptz not null,
  made_by         text not null,
  ended_at        timestamptz,
  ended_by        text,
  check ((ended_at is null) = (ended_by is null))
);

create table api_key (
  id         text primary key,         -- the first characters of the key, which show which one it is
  digest     bytea not null unique check (length(digest) = 32),   -- SHA-256 of the whole key
  label      text not null,
  roles      text[] not null,
  made_at    timestamptz not null,
  made_by    text not null,
  expires_at timestamptz,              -- null: until somebody ends it, for the first keys alone
  ended_at   timestamptz,
  ended_by   text,
  check ((ended_at is null) = (ended_by is null))
);

create table audit (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  caller    text not null,             -- `account:NAME`, `key:ID`, or `service`
  operation text not null,
  subject   text not null,             -- what it was done to
  detail    text not null
);

-- What was done is never changed and never taken back.
create trigger audit_is_kept before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_is_kept_whole before truncate on audit
  for each statement execute function refuse_change();

-- Who had signed in, beside the name that was given; null where nobody could yet.
alter table law_version add column proposed_caller text;
alter table law_approval add column approved_caller text;
