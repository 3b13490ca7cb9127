create sequence import_run_seq start with 50 increment by 50;
create table import_run (
  id bigint primary key,
  version integer not null,
  kind varchar(12) not null check (kind in ('CUSTOMERS', 'TECHNICIANS', 'JOBS', 'TRSP')),
  file_name varchar(200) not null check (btrim(file_name) <> ''),
  -- the day that a published instance stands for
  day date check ((day is not null) = (kind = 'TRSP')),
  header text not null,
  status varchar(12) not null
    check (status in ('CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'CANCELED', 'FAILED')),
  status_since timestamp with time zone not null,
  rows_total integer not null check (rows_total > 0),
  rows_bad integer not null check (rows_bad between 0 and rows_total),
  remark varchar(400),
  created_by varchar(120) not null,
  created_at timestamp with time zone not null
);

-- The file's records as they came in, in RFC 4180 again.
create sequence import_row_seq start with 500 increment by 500;
create table import_row (
  id bigint primary key,
  run_id bigint not null references import_run on delete cascade,
  line integer not null check (line > 0),
  cells text not null,
  unique (run_id, line)
);

create sequence import_fault_seq start with 500 increment by 500;
create table import_fault (
  id bigint primary key,
  run_id bigint not null references import_run on delete cascade,
  line integer not null,
  column_name varchar(60) not null,
  reason varchar(400) not null
);
create index import_fault_run on import_fault (run_id, line);

-- Written while the run's own row is locked by whoever works on it: no foreign key, which would wait for that lock.
create table import_progress (
  run_id bigint primary key,
  rows_done integer not null
);
