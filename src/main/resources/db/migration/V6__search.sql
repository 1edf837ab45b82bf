-- What auditors search by stands beside the bytes that were decided and signed, so that no page has to open them.

alter table assignment
  add column reader_id     text,
  add column patient_place text,          -- ISO 3166, as in the facts
  add column reader_place  text,
  add column outcome       text,
  add column valid_until   timestamptz;   -- null: no change of the answer is in sight

update assignment a set
  reader_id     = f.facts #>> '{reader,id}',
  patient_place = f.facts #>> '{study,patientLocation}',
  reader_place  = f.facts #>> '{reader,readingFrom}',
  outcome       = f.decision ->> 'outcome',
  valid_until   = (f.decision ->> 'validUntil')::timestamptz
from (select id, convert_from(facts, 'UTF8')::jsonb as facts, convert_from(decision, 'UTF8')::jsonb as decision
      from assignment) f
where f.id = a.id;

alter table assignment alter column outcome set not null;

-- Each filter has the order of the pages behind it: a page is one descent, however far back it lies.
create index assignment_decided       on assignment (decided_at, id) include (valid_until);
create index assignment_reader        on assignment (reader_id, decided_at, id);
create index assignment_patient_place on assignment (patient_place, decided_at, id);
create index assignment_reader_place  on assignment (reader_place, decided_at, id);
create index assignment_outcome       on assignment (outcome, decided_at, id);
create index assignment_law           on assignment (law_digest, decided_at, id);
create index assignment_reference     on assignment (reference, decided_at, id);
