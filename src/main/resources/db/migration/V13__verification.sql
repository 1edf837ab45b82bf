-- Copies of papers, letters and screens that show what a register said. Bytes are kept as they came.
create table evidence (
  id          uuid primary key,
  owner       text not null references registry_entry,    -- whose
  paper       text references registry_entry,             -- of which paper; null where it is about the person
  media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  digest      text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
  size        bigint not null,
  bytes       bytea,
  received_at timestamptz not null,
  received_by text not null
);
create index evidence_of on evidence (owner, received_at, id);

-- What a primary source said of a paper. Where none is on file, what was entered counts as the first verification.
create table verification (
  id          uuid primary key,
  serial      bigint generated always as identity unique,
  address     text not null references registry_entry,
  source      text not null,
  method      text not null,
  at          date not null,                              -- the day on which the source was looked into
  result      text not null check (result in ('CONFIRMED', 'NOT_FOUND', 'DIFFERS', 'UNREACHABLE')),
  note        text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index verification_of on verification (address, at, recorded_at);

create table verification_evidence (
  verification uuid not null references verification,
  evidence     uuid not null references evidence,
  primary key (verification, evidence)
);

-- That the history says once that a paper is no longer known, and since when.
create table verification_lapse (
  address text not null references registry_entry,
  due     date not null,
  primary key (address, due)
);

-- A reminder is sent by the node whose row comes first. It names the last day, so that a renewed paper has its own.
create table reminder (
  address   text not null references registry_entry,
  about     text not null check (about in ('EXPIRY', 'VERIFICATION')),
  last_day  date not null,
  days      int not null,                                 -- before the last day
  recipient text not null check (recipient in ('READER', 'STAFF', 'SUPERVISOR')),
  outcome   text not null check (outcome in ('SENT', 'NOT_SENT')),
  reason    text,                                         -- why it was not sent
  at        timestamptz not null,
  primary key (address, about, last_day, days, recipient)
);

-- db-scheduler's own, as it describes it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

create trigger evidence_is_kept before update or delete on evidence
  for each row execute function refuse_change();
create trigger verification_is_kept before update or delete on verification
  for each row execute function refuse_change();
create trigger verification_evidence_is_kept before update or delete on verification_evidence
  for each row execute function refuse_change();
