-- Many jobs, looked over together and then sent in one action (S1-100 to S1-107). The rows are the
-- record: a worker that dies leaves behind which of them went out.
create sequence dispatch_run_seq start with 50 increment by 50;
create table dispatch_run (
  id bigint primary key,
  version integer not null,
  status varchar(12) not null check (status in ('PLANNING', 'READY', 'SENDING', 'DONE')),
  status_since timestamp with time zone not null,
  opened_by varchar(120) not null,
  opened_at timestamp with time zone not null,
  -- how times are found for rows that have none
  times varchar(12) not null check (times in ('INDIVIDUAL', 'CHAIN', 'TOGETHER')),
  begins_at timestamp with time zone,
  check (times = 'INDIVIDUAL' or begins_at is not null)
);
create index dispatch_run_under_way on dispatch_run (status_since)
  where status in ('PLANNING', 'SENDING');

create sequence run_row_seq start with 50 increment by 50;
create table run_row (
  id bigint primary key,
  version integer not null,
  run_id bigint not null references dispatch_run on delete cascade,
  position integer not null check (position >= 1),
  job_id bigint not null references job,
  -- the visit that is sent; null while one has to be made
  appointment_id bigint references appointment,
  -- of the visit, or of the job without one, as the dispatcher saw it
  seen_version integer not null,
  technician_id bigint references technician,
  starts_at timestamp with time zone,
  minutes integer not null check (minutes between 5 and 43200),
  notes varchar(4000),
  override_reason varchar(200),
  state varchar(12) not null check (state in ('OPEN', 'FITS', 'CONFLICT', 'WAITING', 'SENT', 'FAILED')),
  says varchar(2000),
  done_at timestamp with time zone,
  unique (run_id, position),
  unique (run_id, job_id),
  check ((done_at is not null) = (state in ('SENT', 'FAILED'))),
  check (says is not null or state not in ('CONFLICT', 'FAILED')),
  check (state <> 'SENT' or appointment_id is not null)
);
create index run_row_waiting on run_row (run_id, position) where state = 'WAITING';
