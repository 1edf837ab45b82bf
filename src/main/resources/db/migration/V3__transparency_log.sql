-- The log holds salted hashes alone. An entry is queued in the transaction that it is about, and gets its place later.

create table log_entry (
  queued    bigint generated always as identity primary key,
  id        uuid not null unique references attestation deferrable initially deferred,
  salt      bytea not null check (length(salt) = 32),
  leaf      bytea not null check (length(leaf) = 32),
  log_index bigint unique
);
create index log_entry_waiting on log_entry (queued) where log_index is null;

create table log_tile (
  level smallint not null check (level between -1 and 5),   -- -1: entries
  index bigint not null,
  bytes bytea not null,
  primary key (level, index)
);

create table log_checkpoint (
  size bigint primary key,
  note text not null            -- signed
);

-- What was attested before there was a log.
insert into log_entry (id, salt, leaf)
select id, salt, sha256(salt || sha256(convert_to(jws, 'UTF8')))
from (select id, jws, issued_at,
             decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') as salt
      from attestation) old
order by issued_at;
