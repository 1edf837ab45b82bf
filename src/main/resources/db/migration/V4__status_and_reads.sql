-- Where the status of an attestation is told. Entries are numbered through all lists, 131,072 in each; a transaction that
-- is rolled back leaves one unused.
create sequence status_entry minvalue 0 start 0;

-- The address of a list stands in the attestations that name it, so it stays when the service moves.
create table status_list (
  number  bigint primary key,
  address text not null
);

alter table attestation add column status_entry bigint unique;   -- null in format 1, which had none

-- That an attestation does not stand any more. Where it was superseded, by which later one.
create table revocation (
  attestation_id uuid primary key references attestation,
  id             uuid not null unique,       -- of the signed record, also in the log
  status_entry   bigint unique references attestation (status_entry),
  recorded_at    timestamptz not null,
  recorded_by    text,                       -- a name that nobody has verified
  reason         text not null,
  superseded_by  uuid references attestation check (superseded_by <> attestation_id),
  jws            text not null               -- compact form
);

-- Who read, where and when, at sign-off, held against what was attested.
create table reading (
  id             uuid primary key,           -- of the signed record, also in the log
  attestation_id uuid not null references attestation,
  body_digest    text not null,              -- SHA-256 of the canonical body
  recorded_at    timestamptz not null,
  read_at        timestamptz not null,
  outcome        text not null check (outcome in ('MATCHES', 'DISCREPANCY')),
  jws            text not null,              -- compact form
  unique (attestation_id, body_digest)
);
create index reading_discrepancies on reading (recorded_at, id) where outcome = 'DISCREPANCY';

create trigger status_list_is_kept before update or delete on status_list
  for each row execute function refuse_change();
create trigger revocation_is_kept before update or delete on revocation
  for each row execute function refuse_change();
create trigger reading_is_kept before update or delete on reading
  for each row execute function refuse_change();

-- The log holds revocations and readings too.
alter table log_entry drop constraint log_entry_id_fkey;
