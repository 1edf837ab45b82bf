-- What is on file about readers, facilities, providers and data paths, and each one's papers: the newest state of each.
-- An address is the path under /api/v1/: readers/R1, readers/R1/licences/1b4e….
create table registry_entry (
  address    text primary key,
  kind       text not null,
  owner      text references registry_entry,   -- whose paper it is
  version    bigint not null,                  -- 0 for the first
  body       text not null,                    -- JSON in the contract's form, with what is kept beside it
  ended      date,                             -- the first day on which it is no longer on file
  name       text,                             -- what people know it by
  place      text,                             -- jurisdiction, seat or location
  expires    date,                             -- the last day; null where open-ended or not known
  changed_at timestamptz not null
);
create index registry_papers on registry_entry (owner, kind, address) where owner is not null;
create index registry_by_name on registry_entry (kind, lower(name), address) where owner is null;
create index registry_words on registry_entry using gin (to_tsvector('simple', name)) where owner is null;
create index registry_lapses on registry_entry (expires, address) where ended is null and owner is not null;

-- Every state that was ever on file, and when it came to be known: what a question about the past reads.
create table registry_change (
  id         bigint generated always as identity primary key,
  address    text not null,
  owner      text,
  version    bigint not null,
  known_from timestamptz not null,
  by_whom    text not null,
  why        text not null,
  source     text,
  body       text not null,
  ended      date,
  unique (address, version)
);
create index registry_change_known on registry_change (owner, known_from) where owner is not null;

create trigger registry_change_is_kept before update or delete on registry_change
  for each row execute function refuse_change();
create trigger registry_entry_is_kept before delete on registry_entry
  for each row execute function refuse_change();
