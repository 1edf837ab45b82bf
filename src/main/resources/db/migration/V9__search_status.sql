-- That an attestation was revoked stands beside what auditors search by, as V6 began: a page asks no other table for it.

alter table assignment add column revoked_at timestamptz;

update assignment a set revoked_at = r.recorded_at
from revocation r join attestation t on t.id = r.attestation_id
where t.assignment_id = a.id;

-- Whoever revokes: no way into `revocation` leads past it, and it is never taken back.
create function search_revocation() returns trigger language plpgsql as $$
begin
  update assignment a set revoked_at = new.recorded_at from attestation t
  where t.id = new.attestation_id and a.id = t.assignment_id;
  return null;
end
$$;
create trigger revocation_is_searched after insert on revocation
  for each row execute function search_revocation();

create index assignment_revoked on assignment (decided_at, id) where revoked_at is not null;

drop index assignment_decided;
create index assignment_decided on assignment (decided_at, id) include (valid_until, revoked_at);
