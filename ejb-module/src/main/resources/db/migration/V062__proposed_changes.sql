-- Draft mode (C1): what a dispatcher would like the plan to be, seen by nobody else until published.
create table draft_mode (
  login varchar(120) primary key,
  since timestamp with time zone not null
);

create sequence proposed_change_seq start with 50 increment by 50;
create table proposed_change (
  id bigint primary key,
  version integer not null,
  login varchar(120) not null,
  job_id bigint not null references job,
  -- the visit that would move; null for one that would be made
  appointment_id bigint references appointment,
  -- of the visit, or of the job without one, as it was when it was proposed
  seen_version integer not null,
  technician_id bigint references technician,
  starts_at timestamp with time zone not null,
  minutes integer not null check (minutes between 5 and 43200),
  proposed_at timestamp with time zone not null,
  unique nulls not distinct (login, job_id, appointment_id)
);
