-- Facts, decisions and attestations are kept as the bytes that were hashed and signed: jsonb would reorder them.

create table law_version (
  digest     text primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
  version    text not null,
  archive    bytea not null,         -- the zip of rules/ and jurisdictions/
  first_seen timestamptz not null
);

create table assignment (
  id            uuid primary key,
  reference     text not null,       -- the caller's own
  facts         bytea not null,      -- canonical JSON, RFC 8785
  decision      bytea not null,      -- JSON as it was answered
  law_digest    text not null references law_version,
  decided_at    timestamptz not null,
  reader_name   text,
  facility_name text,
  provider_name text
);

create table attestation (
  id             uuid primary key,
  assignment_id  uuid not null unique references assignment,
  jws            text not null,      -- compact form
  payload_digest text not null,      -- SHA-256 of what is signed
  issued_at      timestamptz not null,
  pdf            bytea               -- null until it is first asked for
);

-- The key is taken before its assignment is made, so that a second request with it waits for the first.
create table idempotency (
  caller        text not null,
  key           text not null,
  body_digest   text not null,       -- SHA-256 of the canonical body
  assignment_id uuid not null references assignment deferrable initially deferred,
  primary key (caller, key)
);
