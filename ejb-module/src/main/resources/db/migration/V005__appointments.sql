create sequence appointment_seq start with 50 increment by 50;
create table appointment (
  id bigint primary key,
  version integer not null,
  job_id bigint not null references job,
  status varchar(12) not null check (status in ('DRAFT', 'SCHEDULED', 'DISPATCHED', 'EN_ROUTE',
    'STARTED', 'COMPLETE', 'INCOMPLETE', 'CANCELED')),
  status_since timestamp with time zone not null,
  incomplete_reason varchar(20)
    check (incomplete_reason in ('PART_NEEDED', 'CUSTOMER_ABSENT', 'EMERGENCY', 'OTHER')),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  -- what the customer was promised: between the two; null when nothing was promised
  arrival_from timestamp with time zone,
  arrival_until timestamp with time zone,
  notes varchar(4000),
  places smallint not null check (places between 1 and 50),
  canceled_with_job boolean not null,
  -- who changed it last, so that a stale page can be told
  changed_at timestamp with time zone not null,
  changed_by varchar(120) not null,
  check (starts_at < ends_at),
  check (ends_at <= starts_at + interval '30 days'),
  check ((arrival_from is null) = (arrival_until is null)),
  check (arrival_from < arrival_until),
  check ((incomplete_reason is not null) = (status = 'INCOMPLETE'))
);
create index appointment_job on appointment (job_id);
create index appointment_time on appointment using gist (tstzrange(starts_at, ends_at));

create sequence assignment_seq start with 50 increment by 50;
create table assignment (
  id bigint primary key,
  version integer not null,
  appointment_id bigint not null references appointment,
  place smallint not null check (place >= 1),
  technician_id bigint references technician,
  lead boolean not null,
  status varchar(12) not null check (status in ('OPEN', 'PLANNED', 'SENT', 'ACKNOWLEDGED',
    'EN_ROUTE', 'ON_SITE', 'COMPLETE', 'INCOMPLETE', 'DECLINED', 'TIMED_OUT', 'RECALLED',
    'REASSIGNED', 'CANCELED')),
  status_since timestamp with time zone not null,
  sent_at timestamp with time zone,
  sent_by varchar(120),
  -- a person with the permission said yes to an overlap; the reason is in the history
  overlap_allowed boolean not null,
  -- the appointment's time, kept by the triggers below so that the constraint can see it
  busy tstzrange not null default 'empty',
  check (technician_id is not null or status in ('OPEN', 'CANCELED')),
  check (status <> 'OPEN' or technician_id is null),
  check ((sent_at is null) = (sent_by is null)),
  check (status not in ('SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE') or sent_at is not null)
);
create index assignment_technician on assignment using gist (technician_id, busy);
create index assignment_appointment on assignment (appointment_id);

-- What follows is checked at commit: inside a transaction people and times change one by one.
-- A place has one holder; those who left it stay on record.
alter table assignment add constraint assignment_place
  exclude using gist (appointment_id with =, place with =)
  where (status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED'))
  deferrable initially deferred;
-- Nobody holds two places of one appointment.
alter table assignment add constraint assignment_person
  exclude using gist (appointment_id with =, technician_id with =)
  where (status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED', 'CANCELED'))
  deferrable initially deferred;
-- Nobody is in two places at once unless somebody said so.
alter table assignment add constraint assignment_overlap
  exclude using gist (technician_id with =, busy with &&)
  where (not overlap_allowed
    and status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE'))
  deferrable initially deferred;

create function assignment_busy() returns trigger language plpgsql as $$
begin
  select tstzrange(a.starts_at, a.ends_at) into new.busy
    from appointment a where a.id = new.appointment_id;
  return new;
end $$;
create trigger assignment_busy before insert or update on assignment
  for each row execute function assignment_busy();

create function appointment_moved() returns trigger language plpgsql as $$
begin
  update assignment set busy = tstzrange(new.starts_at, new.ends_at) where appointment_id = new.id;
  return null;
end $$;
create trigger appointment_moved after update of starts_at, ends_at on appointment
  for each row when (old.starts_at <> new.starts_at or old.ends_at <> new.ends_at)
  execute function appointment_moved();
