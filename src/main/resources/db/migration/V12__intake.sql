-- Files that were taken into the registry, and what became of each.
create table intake_import (
  id          uuid primary key,
  format      text not null,
  mode        text not null,
  dry_run     boolean not null,
  list_date   date,                            -- of a list of excluded persons: the day it was published
  by_whom     text not null,
  node        text not null,                   -- the service that runs it
  asked_at    timestamptz not null,
  finished_at timestamptz,
  sha256      text not null,                   -- of the file
  size        bigint not null,                 -- its bytes
  done        bigint not null default 0,       -- the bytes that were read
  state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'BROKEN')),
  message     text,                            -- why it is broken
  row_count   bigint not null default 0,
  entered     bigint not null default 0,
  changed     bigint not null default 0,
  unchanged   bigint not null default 0,
  refused     bigint not null default 0,       -- rows
  faults      bigint not null default 0
);
create index intake_import_latest on intake_import (asked_at desc);

create table intake_fault (
  import   uuid not null references intake_import,
  number   bigint not null,                    -- from 1, in the order of the file
  line     bigint not null,
  col      bigint not null,
  field    text not null,
  found    text not null,
  expected text not null,
  primary key (import, number)
);

-- A list of excluded persons as it was compared with the readers on file.
create table intake_list (
  import    uuid primary key references intake_import,
  list      text not null,
  published date not null,
  row_count bigint not null,
  whole     boolean not null,                  -- read without a fault: only then is who is not on it clear of it
  clear     bigint not null,
  listed    bigint not null,
  in_review bigint not null,
  not_compared bigint not null                 -- readers of whom neither NPI nor birth date is on file
);

-- Readers who may be somebody on a list: a person decides.
create table intake_review (
  id         uuid primary key,
  import     uuid not null references intake_list,   -- the list in which the record was found last
  list       text not null,
  published  date not null,
  reader     text not null references registry_entry,
  record     text not null,                    -- what the list says, as JSON
  digest     text not null,                    -- SHA-256 of it: the same record in a later list is decided already
  state      text not null check (state in ('PENDING', 'LISTED', 'DIFFERENT')),
  found_at   timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason     text,
  unique (list, reader, digest)
);
create index intake_review_pending on intake_review (found_at, id) where state = 'PENDING';

create index registry_npi on registry_entry ((body::jsonb ->> 'npi')) where kind = 'READER' and ended is null;
