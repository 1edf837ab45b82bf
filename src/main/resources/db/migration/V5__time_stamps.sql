-- That an attestation was there: a time stamp (RFC 3161) over the SHA-256 of its compact form. A row is made in the
-- transaction that issues the attestation, and stamped later.

create table attestation_stamp (
  attestation_id uuid primary key references attestation deferrable initially deferred,
  queued         bigint generated always as identity,
  token          bytea,               -- TimeStampToken in DER; null while it waits
  stamped_at     timestamptz,         -- the authority's time
  authority      text,                -- the subject of its certificate
  check ((token is null) = (stamped_at is null) and (token is null) = (authority is null))
);
create index attestation_stamp_waiting on attestation_stamp (queued) where token is null;

-- What was attested before there were stamps.
insert into attestation_stamp (attestation_id) select id from attestation order by issued_at;
