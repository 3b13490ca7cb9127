-- Plans that have become wrong (C3): what speaks against an assignment now and did not, or was off,
-- when it was planned. Stays on record when it is over.
create sequence plan_exception_seq start with 50 increment by 50;
create table plan_exception (
  id bigint primary key,
  version integer not null,
  assignment_id bigint not null references assignment,
  -- whose day it was then: a place that was not sent yet may pass to somebody else
  technician_id bigint not null references technician,
  kind varchar(16) not null check (kind in ('OVERLAP', 'ABSENT', 'OUTSIDE_SHIFT', 'TRAVEL_GAP',
    'SKILL_MISSING', 'SKILL_EXPIRED', 'OVER_CAPACITY', 'OUTSIDE_WINDOW')),
  severity varchar(4) not null check (severity in ('HARD', 'SOFT')),
  words varchar(2000) not null check (btrim(words) <> ''),
  since timestamp with time zone not null,
  cause varchar(12) not null check (cause in ('SHIFT', 'ABSENCE', 'SKILL', 'PERSON', 'ADDRESS',
    'JOB', 'PROMISE', 'PLAN', 'LOCKED_DAY', 'SETTING', 'NIGHTLY')),
  resolution varchar(6) check (resolution in ('MENDED', 'KEPT', 'OVER')),
  resolved_at timestamp with time zone,
  -- the change that mended it
  resolved_cause varchar(12) check (resolved_cause in ('SHIFT', 'ABSENCE', 'SKILL', 'PERSON',
    'ADDRESS', 'JOB', 'PROMISE', 'PLAN', 'LOCKED_DAY', 'SETTING', 'NIGHTLY')),
  -- the person who keeps the plan as it is, and why
  kept_by varchar(120),
  reason varchar(200),
  check ((resolution is null) = (resolved_at is null)),
  check (resolved_at >= since),
  check ((resolved_cause is not null) = (resolution in ('MENDED', 'OVER')) or resolution is null and resolved_cause is null),
  check ((kept_by is not null) = (resolution = 'KEPT') or resolution is null and kept_by is null),
  check ((reason is null) = (kept_by is null))
);
create unique index plan_exception_open on plan_exception (assignment_id, kind)
  where resolved_at is null;
create index plan_exception_technician on plan_exception (technician_id) where resolved_at is null;

-- What somebody with the permission said yes to, at placing time or later: the same conflict is not
-- an exception. The words for people are in the history.
create table accepted_conflict (
  appointment_id bigint not null references appointment,
  technician_id bigint not null references technician,
  kind varchar(16) not null,
  -- what is in the way, so that it is known again
  about varchar(400) not null,
  primary key (appointment_id, technician_id, kind, about)
);
create index accepted_conflict_technician on accepted_conflict (technician_id);
