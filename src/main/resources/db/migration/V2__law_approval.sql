-- A version of the law is proposed, and answers only from the instant that an approval names.

alter table law_version rename column first_seen to proposed_at;
alter table law_version add column proposed_by text, add column reason text;
update law_version set proposed_by = 'not recorded', reason = 'in use before versions were approved';
alter table law_version alter column proposed_by set not null, alter column reason set not null;

create table law_approval (
  id          bigint generated always as identity primary key,
  digest      text not null references law_version,
  approved_by text not null,
  approved_at timestamptz not null,
  valid_from  timestamptz not null check (valid_from >= approved_at),
  reason      text not null,
  own         boolean not null       -- by who proposed it
);
create index law_approval_valid_from on law_approval (valid_from, id);

insert into law_approval (digest, approved_by, approved_at, valid_from, reason, own)
select digest, 'not recorded', proposed_at, proposed_at, 'in use before versions were approved', true
from law_version order by proposed_at;

-- Who proposed and approved what is never changed and never taken back: a later approval comes after it.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps its rows as they are', tg_table_name;
end $$;
create trigger law_approval_is_kept before update or delete on law_approval
  for each row execute function refuse_change();
create trigger law_version_is_kept before update or delete on law_version
  for each row execute function refuse_change();
